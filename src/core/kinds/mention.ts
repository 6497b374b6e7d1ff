/** Names: found by rule, under the forms that the frontmatter lists, or where an author points at exact words. */
import { findPlaces, placeOf, type Place } from '../anchor.ts';
import { findForms, indexForms, type FormIndex } from '../find-forms.ts';
import { foldText } from '../fold-text.ts';
import type { Block, Entity } from '../model.ts';
import { entityAddress } from '../addresses.ts';
import { sentenceIn, sentencesOf, type Sentence } from '../sentences.ts';
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
      return toMention(place, count, sentenceIn(sentencesOf(place.block), place.start));
    });
  },
  describe: ({ entity, sentence }) => [
    ['Name', entity.name],
    ['In the sentence', sentence.text],
  ],
  address: ({ entity }) => entityAddress(entity),
  note: undefined,
};

function toMention({ entity, block, start, end }: Named, count: number, sentence: Sentence): Mention {
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
  const found: Named[] = [];
  draft.data.entities.forEach((data, index) => {
    const entity = draft.entities.get(data.id);
    data.mentions.forEach((anchor, position) => {
      const path = ['entities', index, 'mentions', position];
      const place = placeOf(anchor, path, draft);
      if (!place || !entity) return;
      const other = found.find((earlier) => clashes(earlier, place));
      const fix = 'point at other words, or remove one of the two';
      if (other) draft.reportAt([...path, 'quote'], `the words are pointed at for \`${other.entity.id}\` already`, fix);
      found.push({ ...place, entity });
    });
  });
  return found;
}

/** Whether two places are the same or cross; one may lie in the other, as `Pakistan` in `Pakistan’s military`. */
function clashes(a: Place, b: Place): boolean {
  if (a.block !== b.block || a.end <= b.start || b.end <= a.start) return false;
  const [from, until] = [a.start - b.start, a.end - b.end];
  return Math.sign(from) === Math.sign(until);
}

/** Folded form, as it may be written → entity. One for two entities is a problem: only the author knows who is meant. */
function collectForms(draft: Draft): FormIndex<Entity> {
  const forms = new Map<string, Entity>();
  draft.data.entities.forEach((data, index) => {
    const entity = draft.entities.get(data.id);
    const listed = [data.name, ...data.aliases];
    listed.forEach((form, position) => {
      const written = spellingsOf(foldText(form).text);
      const holder = written.map((spelling) => forms.get(spelling)).find((other) => other && other !== entity);
      for (const spelling of written) if (entity && !forms.has(spelling)) forms.set(spelling, entity);
      if (!holder) return;
      const path = position === 0 ? ['entities', index, 'name'] : ['entities', index, 'aliases', position - 1];
      const fix = `keep the form out of \`aliases\` and point at the words instead: \`mentions: [{ quote: "${form}", prefix: "…" }]\``;
      const change = position === 0 ? undefined : { path, remove: true as const };
      draft.reportAt(path, `the form “${form}” names both \`${holder.id}\` and \`${data.id}\``, { fix, change });
    });
  });
  return indexForms(forms);
}

function findNames(block: Block, forms: FormIndex<Entity>, pointed: readonly Named[]): Named[] {
  const taken = [
    ...block.opaque,
    ...pointed.filter((place) => place.block === block).map(({ start, end }) => [start, end] as const),
  ];
  const folded = foldText(maskRanges(block.text, taken));
  return findForms(folded.text, forms).map(({ start, end, value }) => {
    const [from, until] = folded.toSource(start, end);
    return { block, start: from, end: until, entity: value };
  });
}

/** Puts a character that no name holds in place of every taken one; the length stays. */
function maskRanges(text: string, ranges: readonly (readonly [start: number, end: number])[]): string {
  let masked = text;
  for (const [start, end] of ranges) masked = masked.slice(0, start) + '\uFFFC'.repeat(end - start) + masked.slice(end);
  return masked;
}

/** A form in lower case may open a sentence: `the envoy` is also written `The envoy`. */
function spellingsOf(form: string): readonly string[] {
  const upper = form.charAt(0).toUpperCase();
  return upper !== form.charAt(0) && upper.length === 1 ? [form, upper + form.slice(1)] : [form];
}

function reportUnnamed(named: readonly Named[], draft: Draft): void {
  if (draft.isLossy) return;
  const found = new Set(named.map(({ entity }) => entity.id));
  draft.data.entities.forEach(({ id, name, mentions }, index) => {
    if (found.has(id) || mentions.length > 0) return;
    const lower = name.toLowerCase();
    const isLower = lower !== name && findPlaces({ quote: lower }, draft.blocks).length > 0;
    const fix = 'add the form that the text uses to `aliases`, or remove the entity';
    const change = { path: ['entities', index], remove: true as const };
    const message = `“${name}” is never named in the text${isLower ? ' (capitals matter)' : ''}`;
    draft.reportAt(['entities', index, 'name'], message, { fix, change });
  });
}
