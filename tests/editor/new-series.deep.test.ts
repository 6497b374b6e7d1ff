import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '../run-node.ts';
import { copyProject, removeFolders } from './copy-project.ts';

const header = 'date,value,value_low,value_high,qualifier,status,measure,source_id,note';
const toPage = (title: string, headline: string) => `---
title: ${title}
dek: A series that no code knows.
unit: liters
licence: Free to use.
measures:
  - { id: level, label: Level, counts: What the gauge shows., scope: River, drawn: headline }
headline: ${headline}
window: { from: 2007, until: 2020 }
---

Read from the gauge.
`;
const source = 'dmdc-troopdata';
const rows = ['2007-01-01', '2007-01-02', '2007-01-03'];

const project = copyProject();

beforeAll(async () => {
  const file = join(project, 'content/series/short-river');
  const headline = rows.map((date) => `\n  - { date: ${date}, source: ${source} }`).join('');
  writeFileSync(`${file}.md`, toPage('The short river', headline));
  const lines = rows.map((date, index) => `${date},${5000 + index},,,exact,reported,level,${source},`);
  writeFileSync(`${file}.csv`, `${[header, ...lines].join('\n')}\n`);
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output).toBe(0);
});

afterAll(() => removeFolders([project]));

test('a new series has its page with chart and table, its files and its page for a frame, without code', () => {
  const dist = join(project, 'dist/timeline');
  const html = readFileSync(join(dist, 'short-river/index.html'), 'utf8');
  expect(html.match(/<tr id="pt-/gu)).toHaveLength(3);
  expect(html.match(/<figure class="chart chart-full"/gu)).toHaveLength(1);
  const read = (ending: string) => readFileSync(join(dist, `short-river.${ending}`), 'utf8');
  for (const ending of ['csv', 'json']) expect(read(ending)).toContain('2007-01-02');
  for (const ending of ['svg', 'datapackage.json']) expect(read(ending)).toContain('The short river');
  expect(existsSync(join(dist, 'embed/short-river/index.html'))).toBe(true);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('href="/timeline/short-river/"');
});
