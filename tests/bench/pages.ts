// `npm run bench:pages`: what pages take of a browser's main thread. An article beside the same page without its script and
// beside its text alone; the chart of 5,000 points, used in every way, beside the first series of the site.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser/open-browser.ts';
import { copyProject, removeFolders } from '../editor/copy-project.ts';
import { runNode } from '../run-node.ts';
import { serveFolder } from '../serve-folder.ts';
import { readPages } from '../site/read-pages.ts';
import { openSession, readCpu, useChart, type Task } from './long-tasks.ts';

const runs = 11;
const points = 5000;
const source = 'dmdc-troopdata'; // any source of the site

/** A series of one point a day, with waves and a little noise. */
function writeLongSeries(folder: string): void {
  const days = Array.from({ length: points }, (_, index) =>
    new Date(Date.UTC(2007, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const rows = days.map((day, index) => {
    const value = 5000 + Math.round(2000 * Math.sin(index / 200)) + ((index * 7919) % 900);
    return `${day},${value},,,exact,reported,level,${source},`;
  });
  const header = 'date,value,value_low,value_high,qualifier,status,measure,source_id,note';
  const file = join(folder, 'content/series/long-river');
  writeFileSync(`${file}.csv`, `${[header, ...rows].join('\n')}\n`);
  const headline = days.map((day) => `\n  - { date: ${day}, source: ${source} }`).join('');
  writeFileSync(
    `${file}.md`,
    `---
title: The long river
dek: A point a day.
unit: liters
licence: Free to use.
measures: [{ id: level, label: Level, counts: What the gauge shows., scope: River, drawn: headline }]
headline:${headline}
window: { from: 2007, until: 2020 }
---

Read from the gauge.
`,
  );
}

/** The same page in three forms: whole, without script, and its text in the browser's own style. */
const forms: Readonly<Record<string, (html: string) => string>> = {
  'The article': (html) => html,
  'the same without script': (html) => html.replaceAll(/<script[^>]*>.*?<\/script>/gsu, ''),
  'its text alone, in the browser’s own style': (html) => {
    const texts = [...html.matchAll(/<p id="p-\d+">.*?<\/p>/gsu)].map(([text]) =>
      text.replaceAll(/<(?!\/?p)[^>]*>/gu, ''),
    );
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Text</title>${texts.join('')}</html>`;
  },
};

async function openForm(page: Page, address: string, form: (html: string) => string): Promise<number> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: form(await response.text()) });
  });
  const session = await openSession(page);
  await page.goto(address);
  await page.waitForTimeout(700);
  return readCpu(session);
}

async function measureForms(browser: Browser, address: string): Promise<void> {
  const taken = new Map<string, number[]>();
  for (let run = 0; run < runs; run += 1)
    for (const [name, form] of Object.entries(forms)) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const cpu = await openForm(await context.newPage(), address, form);
      taken.set(name, [...(taken.get(name) ?? []), cpu]);
      await context.close();
    }
  const whole = toMedian(taken.get('The article') ?? []);
  console.log('| opening a page | CPU ms | the article takes |\n| --- | --: | --: |');
  for (const [name, all] of taken) {
    const median = toMedian(all);
    console.log(`| ${name} | ${median.toFixed(0)} | ${(whole / median).toFixed(2)} times as much |`);
  }
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function measureChart(browser: Browser, address: string): Promise<ReadonlyMap<string, readonly Task[]>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const used = await useChart(await context.newPage(), address);
  await context.close();
  return used;
}

const folder = copyProject();
writeLongSeries(folder);
const { code, output } = await runNode(folder, ['src/editor/build.ts']);
if (code !== 0) throw new Error(`The site does not build:\n${output}`);
const dist = join(folder, 'dist');
const server = await serveFolder(dist, '/');
const browser = await openBrowser();
const toUrl = (path: string) => new URL(path.slice(1), server.address).href;

const article = readPages(dist).find(({ path }) => /^\/articles\/[^/]+\/$/u.test(path))?.path ?? '/'; // `/articles/a-b/`
await measureForms(browser, toUrl(article));
const few = await measureChart(browser, toUrl('/timeline/'));
const many = await measureChart(browser, toUrl('/timeline/long-river/'));
const toCpu = (tasks: readonly Task[] = []) => tasks.reduce((sum, { cpu }) => sum + cpu, 0);
const toLongest = (tasks: readonly Task[], kind: keyof Task) => Math.max(0, ...tasks.map((task) => task[kind]));
console.log(
  `\n| ${points} points, used by | longest task, CPU ms | by the clock | CPU ms in all | beside the first series |`,
);
console.log('| --- | --: | --: | --: | --: |');
for (const [name, tasks] of many) {
  const cells = [toLongest(tasks, 'cpu'), toLongest(tasks, 'wall'), toCpu(tasks)].map((value) => value.toFixed(0));
  console.log(`| ${[name, ...cells, (toCpu(tasks) / toCpu(few.get(name))).toFixed(1)].join(' | ')} |`);
}
const [all, beside] = [toCpu([...many.values()].flat()), toCpu([...few.values()].flat())];
console.log(`\nIn all ${(all / beside).toFixed(2)} times as much as the first series of the site.`);

await browser.close();
await server.stop();
removeFolders([folder]);
