/** What an editor could still do: words without a mark, statements without a voice, people without a sourced role. */
import { entityAddress, wordsAddress, articleAddress } from './addresses.ts';
import type { Article, Block, Site } from './model.ts';
import { heldOn } from './roles.ts';
import { sentencesOf } from './sentences.ts';
import type { Term } from './vocabulary.ts';

/** The kinds of gaps. */
export const gapKinds = {
  'names-unlinked': {
    label: 'Names without a link',
    explanation: 'Words in capitals that no name of the cast covers.',
  },
  'statements-unattributed': { label: 'Statements without a voice', explanation: 'The text names nobody who says so.' },
  'numbers-bare': { label: 'Bare numbers', explanation: 'Digits that are marked neither as a number nor as a date.' },
  'dates-unresolved': { label: 'Dates not resolved', explanation: 'A weekday or month that no date covers.' },
  'roles-unsourced': {
    label: 'Roles without a source',
    explanation: 'A person in the cast of whom no sourced role is known to have been held that day.',
  },
  'people-unquoted': {
    label: 'People never quoted',
    explanation: 'A person who is named and none of whose words are.',
  },
  'terms-unexplained': {
    label: 'Terms not explained',
    explanation: 'An abbreviation that the article never explains, by a name, a note or words in brackets.',
  },
} as const satisfies Record<string, Term>;
export type GapKind = keyof typeof gapKinds;

/** One gap: the words, and where they stand. */
export interface Gap {
  readonly kind: GapKind;
  readonly text: string;
  /** The place in words: `US envoy asks Pakistan, ¶7`. */
  readonly place: string;
  readonly address: string;
}

/** Every gap of a site: by article, by kind, then in reading order. */
export function findGaps({ articles }: Pick<Site, 'articles'>): readonly Gap[] {
  return articles.flatMap((article) => [...findInWords(article), ...findStatements(article), ...findPeople(article)]);
}

const calendar =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December/u;

/** What stands in the text, with the annotations that would cover it. Each pattern names a match and what it passes by. */
const patterns = [
  // Matches `Kabul River`, `Qatar`; not `the river`.
  {
    kind: 'names-unlinked',
    pattern: /\p{Lu}\p{Ll}[\p{L}’]*(?: \p{Lu}\p{Ll}[\p{L}’]*)*/gu,
    covers: ['mention', 'date', 'note'],
  },
  // Matches `8,600`, `12.5`; not `B2`.
  { kind: 'numbers-bare', pattern: /(?<![\p{L}\d])\d[\d,.]*(?<![,.])/gu, covers: ['figure', 'date', 'mention'] },
  // Matches `Monday`, `May 2021`; not `maybe`.
  { kind: 'dates-unresolved', pattern: new RegExp(`\\b(?:${calendar.source})\\b`, 'gu'), covers: ['date', 'mention'] },
  // Matches `NATO`, `UN`; not `Nato`.
  { kind: 'terms-unexplained', pattern: /(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu, covers: ['mention', 'note'] },
] as const;

function findInWords(article: Article): Gap[] {
  const starts = new Map(
    article.blocks.map((block) => [block, new Set(sentencesOf(block).map(({ offset }) => offset))]),
  );
  return patterns.flatMap(({ kind, pattern, covers }) =>
    article.blocks.flatMap((block) => {
      const own = article.annotations.filter(
        (one) => one.block === block && covers.some((cover) => cover === one.kind),
      );
      return [...block.text.matchAll(pattern)].flatMap((match) => {
        const [start, end] = [match.index, match.index + match[0].length];
        if (own.some((one) => one.start < end && start < one.end)) return [];
        if (kind === 'names-unlinked' && isNoName(match[0], start, { block, starts: starts.get(block) })) return [];
        if (kind === 'terms-unexplained' && isExplained(match[0], article)) return [];
        return [{ kind, text: match[0], ...placeIn(article, block) }];
      });
    }),
  );
}

/** A single word in capitals that begins a sentence or quotation need be no name; nor is a part of the calendar. */
function isNoName(
  words: string,
  start: number,
  at: { block: Block; starts: ReadonlySet<number> | undefined },
): boolean {
  if (calendar.test(words)) return true;
  const before = at.block.text.charAt(start - 1);
  return !words.includes(' ') && (at.starts?.has(start) || /[“‘"']/u.test(before)); // matches `“`; not `a`
}

/** Whether a name or note holds the term anywhere in the article, or brackets stand with it: `NATO (the alliance)`, `(NATO)`. */
function isExplained(term: string, { annotations, blocks }: Article): boolean {
  const word = `(?<!\\p{L})${term}(?!\\p{L})`;
  const [alone, bracketed] = [new RegExp(word, 'u'), new RegExp(`${word} \\(|\\(${term}\\)`, 'u')];
  const isTold = annotations.some((one) => (one.kind === 'mention' || one.kind === 'note') && alone.test(one.text));
  return isTold || blocks.some(({ text }) => bracketed.test(text));
}

function placeIn(article: Article, { paragraph }: Block): Pick<Gap, 'place' | 'address'> {
  const address = articleAddress(article);
  if (paragraph === undefined) return { place: article.headline, address };
  return { place: `${article.headline}, ¶${paragraph}`, address: `${address}#p-${paragraph}` };
}

function findStatements(article: Article): Gap[] {
  return article.annotations.flatMap((annotation): Gap[] => {
    if (annotation.kind !== 'claim' || annotation.grade !== 'reporter' || annotation.manner === 'silence') return [];
    const { place } = placeIn(article, annotation.block);
    const address = wordsAddress(article, annotation);
    return [{ kind: 'statements-unattributed', text: annotation.text, place, address }];
  });
}

function findPeople(article: Article): Gap[] {
  const people = article.cast.filter(({ entity }) => entity.type === 'person');
  const claims = article.annotations.filter((annotation) => annotation.kind === 'claim');
  const isQuoted = (manner: string) => manner !== 'paraphrased' && manner !== 'silence';
  const toGap =
    (kind: GapKind) =>
    ({ entity }: (typeof people)[number]): Gap => {
      return { kind, text: entity.name, place: article.headline, address: entityAddress(entity) };
    };
  return [
    ...people
      .filter(({ entity }) => !entity.roles.some((role) => heldOn(role, article.published) === 'held'))
      .map(toGap('roles-unsourced')),
    ...people
      .filter(({ entity }) => !claims.some(({ speaker, manner }) => speaker === entity && isQuoted(manner)))
      .map(toGap('people-unquoted')),
  ];
}
