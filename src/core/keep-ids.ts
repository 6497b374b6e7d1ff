/** Gives the sentences, names and dates of an article the ids that its ledger keeps for them. */
import { keepSentences } from './keep-sentences.ts';
import { toMoment } from './kinds/date.ts';
import type { DateWords, Mention } from './kinds/kinds.ts';
import { toKeptWords, type Ledger, type LedgerEntry } from './ledger.ts';
import type { Annotation, Block } from './model.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence of an article with its place. */
export interface SentencePlace {
  readonly kind: 'sentence';
  /** Undefined until the ledger knows the sentence. */
  readonly id: string | undefined;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The names and dates in it, in reading order. */
  readonly holds: readonly Annotation[];
}

/** The annotations and the sentences under the ids that they keep. Without a ledger, ids count in reading order. */
export function keepIds(
  annotations: readonly Annotation[],
  blocks: readonly Block[],
  ledger: Ledger | undefined,
): { readonly annotations: readonly Annotation[]; readonly sentences: readonly SentencePlace[] } {
  const places = blocks.flatMap((block) =>
    sentencesOf(block).map(({ text, offset }) => {
      return { block, start: offset, end: offset + text.length, text };
    }),
  );
  const entries = ledger?.entries ?? [];
  const texts = places.map(({ text }) => toKeptWords(text));
  const kept = ledger ? keepSentences(texts, entries) : [];
  const groups = groupCounted(annotations, places);
  const named = ledger ? keepCounted(groups, kept, entries) : new Map<Annotation, Annotation>();
  const sentences = places.map((place, index): SentencePlace => {
    const holds = (groups[index] as Annotation[]).map((annotation) => named.get(annotation) ?? annotation);
    return { kind: 'sentence', id: kept[index]?.id, ...place, holds };
  });
  return { annotations: annotations.map((annotation) => named.get(annotation) ?? annotation), sentences };
}

type Place = Pick<SentencePlace, 'block' | 'start'>;

/** The names and dates by the sentence that they begin in; both lists are in reading order. */
function groupCounted(annotations: readonly Annotation[], places: readonly Place[]): readonly Counted[][] {
  const groups = places.map((): Counted[] => []);
  let at = 0;
  for (const annotation of annotations.filter(isCounted)) {
    const isBehind = ({ block, start }: Place) =>
      block.index < annotation.block.index || (block === annotation.block && start <= annotation.start);
    while (at + 1 < places.length && isBehind(places[at + 1] as Place)) at += 1; // just looked at
    groups[at]?.push(annotation);
  }
  return groups;
}

type Counted = Mention | DateWords;

function isCounted(annotation: Annotation): annotation is Counted {
  return annotation.kind === 'mention' || annotation.kind === 'date';
}

/** Names and dates under the ids that their sentence holds for them; new ones get numbers that were never given. */
function keepCounted(
  groups: readonly (readonly Counted[])[],
  kept: readonly (LedgerEntry | undefined)[],
  entries: readonly LedgerEntry[],
): ReadonlyMap<Annotation, Annotation> {
  const highest = new Map<string, number>();
  for (const id of entries.flatMap(({ holds, held }) => [...holds, ...held])) {
    const { base, number } = splitCounted(id);
    highest.set(base, Math.max(highest.get(base) ?? 0, number));
  }
  const named = new Map<Annotation, Annotation>();
  const taken = new Set<string>();
  groups.forEach((group, index) => {
    const free = (kept[index]?.holds ?? []).filter((id) => !taken.has(id)).reverse();
    const byBase = Map.groupBy(new Set(free), (id) => splitCounted(id).base);
    for (const annotation of group) {
      const id = byBase.get(baseOf(annotation))?.pop();
      if (id === undefined) continue;
      taken.add(id);
      named.set(annotation, { ...annotation, id });
    }
  });
  for (const annotation of groups.flat()) {
    if (named.has(annotation)) continue;
    const base = baseOf(annotation);
    const number = (highest.get(base) ?? 0) + 1;
    highest.set(base, number);
    named.set(annotation, { ...annotation, id: toCounted(base, number) });
  }
  return named;
}

/** What a name's or a date's id says before its number. */
function baseOf(annotation: Counted): string {
  return annotation.kind === 'mention' ? `m-${annotation.entity.id}` : `d-${toMoment(annotation.date)}`;
}

/** The first of the names of one day bears no number: `d-2020-09-14`, then `d-2020-09-14--2`. */
function toCounted(base: string, number: number): string {
  if (base.startsWith('m-')) return `${base}-${number}`;
  return number === 1 ? base : `${base}--${number}`;
}

function splitCounted(id: string): { readonly base: string; readonly number: number } {
  // Matches `m-ann-lee-2` and `d-2020-09--2`; of `d-2020-09` the last part is no number of its own.
  const [, base = id, number = '1'] = /^(m-.+)-(\d+)$/u.exec(id) ?? /^(d-.+)--(\d+)$/u.exec(id) ?? [];
  return { base, number: Number(number) };
}
