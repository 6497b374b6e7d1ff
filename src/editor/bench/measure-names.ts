import { attemptAll } from '../../core/attempt.ts';
import { parseArticle } from '../../core/annotate.ts';
import { collectBlocks } from '../../core/blocks.ts';
import { collectEntities } from '../../core/entities.ts';
import { rememberNothing } from '../../core/recall.ts';
import type { Draft } from '../../core/kinds/kind.ts';
import { mention } from '../../core/kinds/mention.ts';
import { toNames, toStem } from './corpus-words.ts';
import { makeArticle } from './make-article.ts';

/** How many reports are joined into the text that is searched: about 25,000 words. */
const reports = 50;

/** The milliseconds of processors that finding names in one long text takes, where its cast has so many forms of names. */
export function measureNames(forms: number): number {
  const draft = makeDraft(forms);
  for (let run = 0; run < 5; run += 1) mention.find(draft); // the first runs compile
  const before = process.cpuUsage();
  for (let run = 0; run < 5; run += 1) mention.find(draft);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 5000;
}

function makeDraft(forms: number): Draft {
  const numbers = Array.from({ length: reports }, (_, number) => number);
  const body = numbers.map((number) => makeArticle(number, 300).split('\n---\n')[1] ?? '').join('\n');
  const { name } = toNames(0);
  // The text holds names of the first 300 numbers; the same few are found, however many others are looked for.
  const aliases = Array.from({ length: forms - 1 }, (_, number) => toStem(number < 49 ? number : number + 300));
  const text = `---
headline: Names
dek: Names
dateline: HERE
published: 2000-01-01
basis: Made up.
entities: [{ id: a, type: person, name: ${name}, role: Speaker, aliases: [${aliases.join(', ')}] }]
---
${body}`;
  const recall = { remember: rememberNothing, report: refuse };
  const article = parseArticle({ id: 'names', file: 'names.md', text }, new Map(), recall);
  if (!article) throw new Error('The made-up article cannot be read.');
  const context = { sources: new Map(), incomplete: new Map<never, never>(), attempt: attemptAll, ...recall };
  return {
    ...article,
    published: article.data.published,
    blocks: collectBlocks(article.tree),
    entities: collectEntities({ files: [], articles: [article] }, context),
    sources: new Map(),
    seriesIds: new Set(),
    areDatesWhole: true,
    earlier: new Map(),
    incomplete: new Map(),
    found: [],
    positionAt: () => ({ line: 1, column: 1 }),
    report: refuse,
    reportAt: refuse,
  };
}

function refuse(): never {
  throw new Error('The made-up article has a mistake.');
}
