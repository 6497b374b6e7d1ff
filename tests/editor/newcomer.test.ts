// The path of a new editor from a plain text to an annotated article, each step as the guide shows it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { buildSite } from '../../src/core/build-site.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { renderPassages } from '../../src/core/render.ts';
import { articleStarter } from '../../src/editor/starters.ts';
import { suggest } from '../../src/editor/suggest/suggest.ts';
import { addSuggestions } from '../../src/editor/suggest/write-suggestions.ts';

const headline = 'Council votes to close the bridge';
const file = 'content/articles/council-votes-to-close-the-bridge.md';
const plain = readFileSync(join(import.meta.dirname, 'newcomer/plain.txt'), 'utf8');
const guide = (name: string) => join(import.meta.dirname, `../../src/guide/${name}.txt`);

const [starter] = articleStarter(headline, '2024-05-02');
const begun = starter?.text ?? '';
const typed = begun.replace('Write the text here, as plain Markdown.\n', plain);
const suggested = addSuggestions(typed, suggest(file, typed, []).suggestions);
const problems = (text: string) => buildSite({ [file]: text }, true).problems;

/** What the editor types where a check has pointed: the empty fields, a date that only an editor knows, and a slip. */
const typing: readonly (readonly [from: string, to: string])[] = [
  ['\ndek:\n', '\ndek: Engineers found cracks in two piers; traffic will be rerouted.\n'],
  ['\ndateline:\n', '\ndateline: HARBORVILLE\n'],
  ['\nbasis:\n', '\nbasis: Our own report from the council’s public session.\n'],
  ['\nnotes: []\n', '\nnotes: []\ndates:\n  - quote: March 3\n    date: 2025-03-03\n'],
  ['\n# While this line stands, the article is shown by npm run dev only.\ndraft: true\n', '\n'],
];
const mended = typing.reduce((text, [from, to]) => text.replace(from, () => to), suggested);

test('npm run new writes what is needed, dated and commented', async () => {
  expect(starter?.path).toBe(file);
  await expect(begun).toMatchFileSnapshot(guide('1-new'));
});

test('npm run suggest --write fills in who speaks, who is named and what is counted', async () => {
  await expect(suggested).toMatchFileSnapshot(guide('2-suggested'));
  expect(suggested.endsWith(plain)).toBe(true);
});

test('npm run check says what is missing, each with its place', async () => {
  await expect(`${problems(suggested).map(formatProblem).join('\n')}\n`).toMatchFileSnapshot(guide('3-check'));
});

test('a slip of the pen is mended by check --fix', () => {
  const slip = mended.replace('grade: named', 'grade: namd');
  const edits = problems(slip).flatMap(({ edit }) => edit ?? []);
  expect(applyEdits(slip, edits)).toBe(mended);
});

test('after that, the article builds, and every name, statement and number is marked', async () => {
  const { site, problems: left } = buildSite({ [file]: mended });
  expect(left.map(formatProblem)).toEqual([]);
  const [article] = site?.articles ?? [];
  const lines = article?.annotations.map(({ kind, text, id }) => `${kind}: ${text} (#${id})`) ?? [];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(guide('4-annotations'));
  const html = site && article ? renderPassages(article, site, (path) => path).map((passage) => passage.html) : [];
  expect(html.join('').replace(/<[^>]+>/gu, '').length).toBeGreaterThan(700);
  expect(html.join('')).toContain('href="/people/jane-roe/"');
});
