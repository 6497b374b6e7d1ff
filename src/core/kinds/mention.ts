/** Names: found by rule, under the forms that the frontmatter lists, or where an author points at exact words. */
import { findPlaces, placeOf, type Place } from '../anchor.ts';
import { foldText } from '../fold-text.ts';
import type { Block, Entity } from '../model.ts';
import { entityAddress } from '../addresses.ts';
import { sentenceAt } from '../sentences.ts';
import type { Draft, Kind, Words } from './kind.ts';

/** An entity named in the text. */
export interface Mention extends Words<'mention'> {
  readonly entity: Entity;
  /** The sentence around the name, with the offsets of the name in it. */
  readonly sentence: { readonly text: string; readonly start: number; readonly end: number };
}

interface Named extends Place {
  readonly entity: Entity;
}

/** Longest first, on word boundaries, never in code or an address; an author's own pointing wins. */
export const mention: Kind<Mention> = {
  kind: 'mention',
  label: 'Name',
  plural: 'Names',
  find(draft) {
    const pointed = findPointed(draft);
    const forms = collectForms(draft);
    const named = [...pointed, ...draft.blocks.flatMap((block) => findNames(block, forms, pointed))];
    reportUnnamed(named, draft);
    named.sort((a, b) => a.block.index - b.block.index || a.start - b.start);
    const counts = new Map<string, number>();
    return named.map((place) => {
      const count = (counts.get(place.entity.id) ?? 0) + 1;
      counts.set(place.entity.id, count);
      return toMention(place, count);
    });
  },
  describe: ({ entity, sentence }) => [
    ['Name', entity.name],
    ['In the sentence', sentence.text],
  ],
  address: ({ entity }) => entityAddress(entity),
  note: undefined,
};

function toMention({ entity, block, start, end }: Named, count: number): Mention {
  const sentence = sentenceAt(block.text, start);
  const offsets = { start: start - sentence.offset, end: end - sentence.offset };
  const text = block.text.slice(start, end);
  const { line = 1, column = 1 } = block.element.position?.start ?? {};
  const words = {
    kind: 'mention' as const,
    id: `m-${entity.id}-${count}`,
    block,
    start,
    end,
    text,
    position: { line, column },
  };
  return { ...words, entity, sentence: { text: sentence.text, ...offsets } };
}

function findPointed(draft: Draft): Named[] {
  return draft.data.entities.flatMap((data, index) => {
    const entity = draft.entities.get(data.id);
    return data.mentions.flatMap((anchor, position) => {
      const place = placeOf(anchor, ['entities', index, 'mentions', position], draft);
      return place && entity ? [{ ...place, entity }] : [];
    });
  });
}

/** Folded form → entity. One form for two entities is a problem: only the author knows who is meant where. */
function collectForms(draft: Draft): ReadonlyMap<string, Entity> {
  const forms = new Map<string, Entity>();
  draft.data.entities.forEach((data, index) => {
    const entity = draft.entities.get(data.id);
    const listed = [data.name, ...data.aliases];
    listed.forEach((form, position) => {
      const folded = foldText(form).text;
      const holder = forms.get(folded);
      if (entity && !holder) forms.set(folded, entity);
      if (!holder || holder === entity) return;
      const path = position === 0 ? ['entities', index, 'name'] : ['entities', index, 'aliases', position - 1];
      const fix = `keep the form out of \`aliases\` and point at the words instead: \`mentions: [{ quote: "${form}", prefix: "…" }]\``;
      draft.reportAt(path, `the form “${form}” names both \`${holder.id}\` and \`${data.id}\``, fix);
    });
  });
  return forms;
}

function findNames(block: Block, forms: ReadonlyMap<string, Entity>, pointed: readonly Named[]): Named[] {
  const taken = [
    ...block.opaque,
    ...pointed.filter((place) => place.block === block).map(({ start, end }) => [start, end] as const),
  ];
  const folded = foldText(maskRanges(block.text, taken));
  return [...folded.text.matchAll(patternOf(forms))].flatMap((match) => {
    const [start, end] = folded.toSource(match.index, match.index + match[0].length);
    const entity = forms.get(match[0]) ?? forms.get(match[0].charAt(0).toLowerCase() + match[0].slice(1));
    return entity ? [{ block, start, end, entity }] : [];
  });
}

/** Puts a character that no name holds in place of every taken one; the length stays. */
function maskRanges(text: string, ranges: readonly (readonly [start: number, end: number])[]): string {
  let masked = text;
  for (const [start, end] of ranges) masked = masked.slice(0, start) + '\uFFFC'.repeat(end - start) + masked.slice(end);
  return masked;
}

const patterns = new WeakMap<ReadonlyMap<string, Entity>, RegExp>();

/** One alternation of all forms, longest first, between word boundaries; a form in lower case may open a sentence. */
function patternOf(forms: ReadonlyMap<string, Entity>): RegExp {
  const known = patterns.get(forms);
  if (known) return known;
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const alternation = longestFirst.map(toPattern).join('|') || '(?!)';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_])(?:${alternation})(?![\\p{L}\\p{N}\\p{M}_])`, 'gu');
  patterns.set(forms, pattern);
  return pattern;
}

function toPattern(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'); // `Q.J. (Bajwa)` matches itself only
  const first = form.charAt(0);
  const upper = first.toUpperCase();
  return upper !== first && upper.length === 1 ? `[${first}${upper}]${escaped.slice(1)}` : escaped;
}

function reportUnnamed(named: readonly Named[], draft: Draft): void {
  const found = new Set(named.map(({ entity }) => entity.id));
  draft.data.entities.forEach(({ id, name, mentions }, index) => {
    if (found.has(id) || mentions.length > 0) return;
    const lower = findPlaces({ quote: name.toLowerCase() }, draft.blocks).length > 0 ? ' (capitals matter)' : '';
    const fix = 'add the form that the text uses to `aliases`, or remove the entity';
    draft.reportAt(['entities', index, 'name'], `“${name}” is never named in the text${lower}`, fix);
  });
}
