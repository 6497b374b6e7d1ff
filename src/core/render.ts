/** An article's text as HTML, passage by passage, with every annotation marked, linked and numbered. */
import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { toMoment } from './kinds/date.ts';
import type { NoteText } from './kinds/kind.ts';
import { kindOf, kindOrder, type DateWords } from './kinds/kinds.ts';
import type { AddressBook } from './address-book.ts';
import { markBlock, type Pen } from './mark.ts';
import type { Annotation, Article, Block, Correction, Point, Series, Tables } from './model.ts';
import { formatDate } from './partial-date.ts';
import { claimGrades } from './vocabulary.ts';

/** Notes of one passage that can be placed beside their own words; any further one follows the last of them. */
const lastSlot = 8;

/** A paragraph, heading, list, quotation or table of the body, and the notes that belong beside it. */
export interface Passage {
  /** The number of a paragraph; undefined for everything else. */
  readonly paragraph: number | undefined;
  /** Of a heading, where it stands and what it says. */
  readonly heading: { readonly id: string; readonly text: string } | undefined;
  /** Of a paragraph, its content; of everything else, the whole element. */
  readonly html: string;
  readonly notes: readonly NumberedNote[];
  /** The corrections of its words, the newest first. */
  readonly corrections: readonly Correction[];
}

/** A note beside the text; notes count from 1 through the article. */
export interface NumberedNote extends NoteText {
  readonly number: number;
  /** Which of the notes beside its passage it is, from 1; 0 where it stands elsewhere. */
  readonly slot: number;
  readonly annotation: Annotation;
  /** The point of a series that the words give. */
  readonly charted: { readonly series: Series; readonly point: Point } | undefined;
}

/** What turns the paths of the site into addresses under its base. */
export type Link = (path: string) => string;

/** The text of an article in its order. */
export function renderPassages(article: Article, tables: Tables, link: Link): readonly Passage[] {
  const elements = article.tree.children.filter((node) => node.type === 'element');
  const own = groupByBlock(article.annotations);
  const blockOf = new Map(article.blocks.map((block) => [block.element, block]));
  let number = 0;
  const notes = elements.map((element) =>
    collectNotes(findBlocks(element, blockOf), own, tables).map((note) => ({ ...note, number: (number += 1) })),
  );
  const numbered = notes.flat();
  const pen = makePen(article.annotations, {
    notes: numbered,
    moved: (tables.addresses.get(article) as AddressBook).moved, // every article has its book,
    addressOf: (annotation) => kindOf(annotation).address(annotation, tables),
  });
  const sentences = Map.groupBy(
    article.sentences.filter(({ id }) => id !== undefined),
    ({ block }) => block,
  );
  const marked = new Map<Element, Element>();
  for (const block of article.blocks) {
    const all = [...(sentences.get(block) ?? []), ...(own.get(block) ?? [])];
    marked.set(block.element, markBlock(block, all, pen));
  }
  return elements.map((element, index) => {
    const block = blockOf.get(element);
    const { paragraph } = block ?? {};
    const isHeading = /^h[1-6]$/u.test(element.tagName); // matches `h2`, not `hr`
    const heading = block && isHeading ? { id: `h-${block.index + 1}`, text: block.text } : undefined;
    const rebuilt = rebuild(element, marked, link);
    if (heading) rebuilt.properties['id'] = heading.id;
    return {
      paragraph,
      heading,
      html: toHtml(paragraph === undefined ? rebuilt : rebuilt.children),
      notes: notes[index] as NumberedNote[], // as many as elements
      corrections: findBlocks(element, blockOf).flatMap((own) => tables.corrected.get(own) ?? []),
    };
  });
}

/** Prose that is kept as HTML, a portrait or a method, with its own paths turned into addresses. */
export function placePaths(html: string, link: Link): string {
  const { children } = fromHtml(html, { fragment: true });
  return toHtml(children.map((node) => (node.type === 'element' ? rebuild(node, new Map(), link) : node)));
}

function groupByBlock(annotations: readonly Annotation[]): Map<Block, Annotation[]> {
  const groups = new Map<Block, Annotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.block);
    if (group) group.push(annotation);
    else groups.set(annotation.block, [annotation]);
  }
  return groups;
}

/** The blocks of one element of the body, in reading order. */
function findBlocks(element: Element, blockOf: ReadonlyMap<Element, Block>): Block[] {
  const blocks: Block[] = [];
  visit(element, 'element', (inner) => void blocks.push(...[blockOf.get(inner) ?? []].flat()));
  return blocks;
}

/** The notes that belong beside some blocks, in reading order, not yet numbered. */
function collectNotes(
  blocks: readonly Block[],
  own: ReadonlyMap<Block, readonly Annotation[]>,
  tables: Tables,
): Omit<NumberedNote, 'number'>[] {
  let beside = 0;
  return blocks
    .flatMap((block) => own.get(block) ?? [])
    .flatMap((annotation) => {
      const text = kindOf(annotation).note?.(annotation);
      const charted = annotation.kind === 'figure' ? tables.charted.get(annotation) : undefined;
      return text ? [{ ...text, annotation, charted }] : [];
    })
    .map((note) => ({ ...note, slot: note.isLater ? 0 : (beside += 1) }));
}

/** What marks need to know beside their annotation. */
interface Surroundings {
  readonly notes: readonly NumberedNote[];
  /** Ids that are gone, by the id that stands for them. */
  readonly moved: ReadonlyMap<string | undefined, readonly string[]>;
  readonly addressOf: (annotation: Annotation) => string | undefined;
}

function makePen(all: readonly Annotation[], { notes, moved, addressOf }: Surroundings): Pen {
  const addresses = new Map(all.map((annotation) => [annotation, addressOf(annotation)]));
  const noteOf = new Map(notes.map((note) => [note.annotation, note]));
  const leading = groupByBlock(
    all.filter((annotation) => addresses.get(annotation) !== undefined).toSorted((a, b) => a.start - b.start),
  );
  return {
    wrap(annotation, { isFirst, isInLink }) {
      if (annotation.kind === 'sentence') {
        return { tagName: 'span', properties: isFirst ? { id: annotation.id } : {} };
      }
      if (annotation.kind === 'date') return writeTime(annotation, isFirst);
      const others = leading.get(annotation.block) ?? [];
      const href = addresses.get(annotation);
      const isLink = !isInLink && href !== undefined && !hasInner(others, annotation);
      const slot = isFirst ? noteOf.get(annotation)?.slot : undefined;
      const className = [...classesOf(annotation), ...(slot ? [`at-${Math.min(slot, lastSlot)}`] : [])];
      // The class first: marks of one kind then begin with the same letters, which compress better.
      const properties: Properties = { className, ...(isFirst ? { id: annotation.id } : {}) };
      return isLink ? { tagName: 'a', properties: { ...properties, href } } : { tagName: 'mark', properties };
    },
    after(annotation) {
      const former = (moved.get(annotation.id) ?? []).map(writePlace);
      if (annotation.kind === 'sentence') return former;
      const note = noteOf.get(annotation.kind === 'part' ? annotation.claim : annotation);
      return note ? [reference(note), ...former] : former;
    },
  };
}

/** Where an old address still leads. */
function writePlace(id: string): ElementContent {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

/** A date keeps its rule in reach of the pointer; the page has all rules in a list as well. */
function writeTime({ id, date, rule }: DateWords, isFirst: boolean): ReturnType<Pen['wrap']> {
  const title = `${formatDate(date)}: ${rule}`;
  return { tagName: 'time', properties: { dateTime: toMoment(date), title, ...(isFirst ? { id } : {}) } };
}

/** The way from marked words to their note: a link without text of its own, so that the text stays as it was written. */
function reference({ annotation, number, grade, label }: NumberedNote): ElementContent {
  const name = `Note ${number}: ${label}`;
  const properties = {
    className: ['ref', `ref-${annotation.kind}`],
    dataNumber: number,
    href: `#note-${annotation.id}`,
    ariaLabel: grade ? `${name}, ${claimGrades[grade].short}` : name,
    ...(grade ? { dataGrade: grade } : {}),
  };
  return { type: 'element', tagName: 'a', properties, children: [] };
}

function classesOf(annotation: Annotation): string[] {
  if (annotation.kind === 'mention') return ['mention', annotation.entity.type];
  if (annotation.kind === 'part') return ['claim', annotation.claim.manner];
  return annotation.kind === 'claim' ? ['claim', annotation.manner] : [annotation.kind];
}

/** Whether one of the annotations of a block, in the order of their beginnings, is inner; only those near are looked at. */
function hasInner(others: readonly Annotation[], annotation: Annotation): boolean {
  const { start, end } = annotation;
  let [low, high] = [0, others.length];
  // What is inner is at most as long, so it begins less than that length before.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle] as Annotation).start <= start - (end - start)) low = middle + 1;
    else high = middle;
  }
  for (let index = low; (others[index]?.start ?? end) < end; index += 1) {
    const other = others[index];
    if (other && isInner(other, annotation)) return true;
  }
  return false;
}

/** Whether `other` of the same block shares words with `annotation` and is the one that stays a link: the shorter, else the later kind. */
function isInner(other: Annotation, annotation: Annotation): boolean {
  if (other.end <= annotation.start || annotation.end <= other.start) return false;
  const [length, own] = [other.end - other.start, annotation.end - annotation.start];
  return length < own || (length === own && kindOrder(other.kind) > kindOrder(annotation.kind));
}

/** The element with its blocks marked and its own paths turned into addresses. */
function rebuild(element: Element, marked: ReadonlyMap<Element, Element>, link: Link): Element {
  const { properties, children, ...rest } = marked.get(element) ?? element;
  const linked: Properties = { ...properties };
  for (const name of ['href', 'src'] as const) {
    const path = properties[name];
    if (typeof path === 'string' && path.startsWith('/')) linked[name] = link(path);
  }
  return {
    ...rest,
    properties: linked,
    children: children.map((child) => (child.type === 'element' ? rebuild(child, marked, link) : child)),
  };
}
