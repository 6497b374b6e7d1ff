// Pages in the manner of those that others publish, from a wire report to a table layout in an old encoding.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/core/build-site.ts';
import { formatProblem } from '../../../src/core/problem.ts';
import { renderPassages } from '../../../src/core/render.ts';
import { decodePage } from '../../../src/editor/import/decode-page.ts';
import { importPage } from '../../../src/editor/import/import-page.ts';
import { importedStarter, type Starter } from '../../../src/editor/starters.ts';
import { suggest } from '../../../src/editor/suggest/suggest.ts';
import { addSuggestions } from '../../../src/editor/suggest/write-suggestions.ts';

const folder = join(import.meta.dirname, 'pages');
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** The draft that a page becomes. */
function draftOf(name: string): Starter {
  const page = importPage(decodePage(readFileSync(join(folder, name))));
  const [starter] = page ? importedStarter(page) : [];
  if (!starter) throw new Error(`${name} gives no draft.`);
  return starter;
}

/** What an editor would fill in, once the import is done. */
function fillIn(text: string): string {
  return text.replace(/^(dek|dateline|published):$/gmu, (_, field: string) =>
    field === 'published' ? 'published: 2024-05-02' : `${field}: FILLED`,
  );
}

describe.each(names)('%s', (name) => {
  const { path, text } = draftOf(name);

  test('becomes this draft', async () => {
    await expect(text).toMatchFileSnapshot(join(folder, name.replace('.html', '.md')));
  });

  test('lacks only what the page does not say', () => {
    const lines = buildSite({ [path]: text }, true).problems.map(formatProblem);
    for (const line of lines) expect(line).toMatch(/`(?:dek|dateline|published)` is empty|can mean/u);
  });

  test('builds when that is filled in, bare and with what is suggested for it', () => {
    const filled = fillIn(text);
    const { suggestions } = suggest(path, filled, []);
    for (const whole of [filled, addSuggestions(filled, suggestions)]) {
      const { site, problems } = buildSite({ [path]: whole }, true);
      expect(problems.map(formatProblem).filter((line) => !/ can mean /u.test(line))).toEqual([]);
      if (site) for (const article of site.articles) expect(renderPassages(article, site, (at) => at)).not.toEqual([]);
    }
  });
});

test.each([
  ['UTF-8 without a word of it', [], 'caf\u00E9'],
  ['an encoding named in the page', [...'<meta charset=iso-8859-2>'], '\u0159'],
  ['an encoding named as of HTTP', [...'<meta http-equiv=x content="text/html; charset=windows-1251">'], '\u0416'],
  ['a name that stands for none', [...'<meta charset=x-none>'], '\u2019'],
])('decodePage reads %s', (_, head, letter) => {
  const bytes: Readonly<Record<string, readonly number[]>> = {
    café: [0x63, 0x61, 0x66, 0xc3, 0xa9],
    '\u0159': [0xf8],
    '\u0416': [0xc6],
    '\u2019': [0x92],
  };
  const start = head.map((sign) => sign.charCodeAt(0));
  expect(decodePage(Uint8Array.from([...start, ...(bytes[letter] ?? [])]))).toBe(head.join('') + letter);
});

test.each([
  ['<meta property="article:published_time" content="2024-05-02T10:00:00Z">', '2024-05-02'],
  ['<meta name="date" content="May 2, 2024 10:00 AM">', '2024-05-02'],
  ['<meta name="date" content="Thu, 02 May 2024 10:00:00 GMT">', '2024-05-02'],
  ['<time datetime="2024-05-02">yesterday</time>', '2024-05-02'],
  ['<meta name="date" content="2/5/2024">', undefined],
  ['<meta name="date" content="May 2024">', undefined],
  ['<meta name="date" content="yesterday">', undefined],
])('the day of %s is %s', (head, day) => {
  const words = 'The council voted to close the bridge, after engineers found cracks in two of its piers. '.repeat(8);
  expect(importPage(`<html><head>${head}</head><body><p>${words}</p></body></html>`)?.published).toBe(day);
});

test.each([
  ['HARBORVILLE — The council voted.', 'HARBORVILLE'],
  ['<b>PORT-SUR-MER, May 2</b> (AP) – The council voted.', 'PORT-SUR-MER, May 2 (AP)'],
  ['NEW YORK (HW) - The council voted.', 'NEW YORK (HW)'],
  ['The council — of Harborville — voted.', undefined],
  ['NATO-led troops left.', undefined],
])('%j opens with %s', (opening, dateline) => {
  const page = importPage(`<p>${opening} ${'It had talked of this for years and years. '.repeat(15)}</p>`);
  expect([page?.dateline, page?.markdown.includes('—')]).toEqual([dateline, opening.includes('of Harborville')]);
});
