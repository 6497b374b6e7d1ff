/**
 * Marks annotations in the tree of an article: every text node is cut at the borders of the spans, and the pieces are
 * wrapped, the outermost span first. Marking never changes the text.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { isPhrasing } from './blocks.ts';
import type { SentencePlace } from './keep-ids.ts';
import type { Annotation, Block } from './model.ts';

/** What can be marked. */
export type Marked = Annotation | SentencePlace;

/** How a marked piece is written: the element around it, and what follows the last piece of its annotation. */
export interface Pen {
  readonly wrap: (
    annotation: Marked,
    piece: PieceFacts,
  ) => { readonly tagName: string; readonly properties: Properties };
  readonly after: (annotation: Marked) => readonly ElementContent[];
}

/** What a pen may need to know of a piece. */
export interface PieceFacts {
  readonly isFirst: boolean;
  /** Whether the piece stands in a link or holds one: it cannot be a link itself. */
  readonly isInLink: boolean;
}

/** A node of the block with the stretch of text that it covers. */
interface Atom {
  readonly node: ElementContent;
  readonly start: number;
  readonly end: number;
  /** The annotations that share words with it or end at it, outermost first. */
  readonly near: readonly Marked[];
}

/** The block's element with its annotations marked; the block itself stays as it is. Annotations come outermost first. */
export function markBlock(block: Block, annotations: readonly Marked[], pen: Pen): Element {
  const marker = new Marker(annotations, pen);
  return { ...block.element, children: marker.mark(block.element.children) };
}

class Marker {
  readonly annotations: readonly Marked[];
  readonly pen: Pen;
  readonly begun = new Set<Marked>();
  /** What is to follow the link that is being written: it may hold links itself, so it waits until that one ends. */
  readonly waiting: ElementContent[] = [];

  constructor(annotations: readonly Marked[], pen: Pen) {
    this.annotations = annotations;
    this.pen = pen;
  }

  mark(nodes: readonly ElementContent[]): ElementContent[] {
    return this.wrap(cutAtoms(nodes, 0, this.annotations), [], false);
  }

  /** Wraps runs of atoms under the outermost annotation that covers them and is not yet around them. */
  wrap(atoms: readonly Atom[], around: readonly Marked[], isInLink: boolean): ElementContent[] {
    const written: ElementContent[] = [];
    for (let index = 0; index < atoms.length;) {
      const atom = atoms[index] as Atom; // index is below the length
      const outer = atom.near.find((annotation) => !around.includes(annotation) && covers(annotation, atom));
      if (!outer) {
        written.push(...this.enter(atom, isInLink));
        index += 1;
        continue;
      }
      let last = index;
      while (last + 1 < atoms.length && covers(outer, atoms[last + 1] as Atom)) last += 1;
      written.push(...this.write(outer, atoms.slice(index, last + 1), { around, isInLink }));
      index = last + 1;
    }
    return written;
  }

  write(
    outer: Marked,
    run: readonly Atom[],
    place: { around: readonly Marked[]; isInLink: boolean },
  ): ElementContent[] {
    const isFirst = !this.begun.has(outer);
    this.begun.add(outer);
    const isInLink = place.isInLink || run.some(({ node }) => holdsLink(node));
    const { tagName, properties } = this.pen.wrap(outer, { isFirst, isInLink });
    const children = this.wrap(run, [...place.around, outer], place.isInLink || tagName === 'a');
    const isLast = (run.at(-1) as Atom).end >= outer.end;
    if (isLast) this.waiting.push(...this.pen.after(outer));
    return [{ type: 'element', tagName, properties, children }, ...this.follow(place.isInLink)];
  }

  follow(isInLink: boolean): ElementContent[] {
    return isInLink ? [] : this.waiting.splice(0);
  }

  /** An element that a border cuts is entered with the annotations that begin or end inside it. */
  enter(atom: Atom, isInLink: boolean): ElementContent[] {
    const { node, start, near } = atom;
    if (node.type !== 'element' || !isPhrasing(node)) return [node];
    const around = near.filter((annotation) => covers(annotation, atom));
    const atoms = cutAtoms(node.children, start, near);
    const children = this.wrap(atoms, around, isInLink || node.tagName === 'a');
    return [{ ...node, children }, ...this.follow(isInLink)];
  }
}

function holdsLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink));
}

function covers({ start, end }: Pick<Marked, 'start' | 'end'>, atom: Pick<Atom, 'node' | 'start' | 'end'>): boolean {
  const isWithin =
    atom.start < atom.end ? start <= atom.start && atom.end <= end : start < atom.start && atom.end < end;
  return isWithin && isPhrasing(atom.node);
}

/** Text cut at every border; elements whole. In one pass over nodes and borders, for a block may hold thousands of each. */
function cutAtoms(nodes: readonly ElementContent[], offset: number, annotations: readonly Marked[]): readonly Atom[] {
  const borders = [...new Set(annotations.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const atoms: (Atom & { readonly near: Marked[] })[] = [];
  let at = offset;
  let next = 0;
  for (const node of nodes) {
    let start = at;
    at += lengthOf(node);
    if (node.type !== 'text') {
      atoms.push({ node, start, end: at, near: [] });
      continue;
    }
    const { value } = node;
    const first = start;
    while ((borders[next] ?? Infinity) <= start) next += 1;
    while (start < at) {
      const end = Math.min(borders[next] ?? at, at);
      atoms.push({ node: { type: 'text', value: value.slice(start - first, end - first) }, start, end, near: [] });
      if (end < at) next += 1;
      start = end;
    }
  }
  for (const annotation of annotations) {
    let index = firstNear(atoms, annotation.start);
    for (let atom = atoms[index]; atom && atom.start <= annotation.end; atom = atoms[(index += 1)])
      atom.near.push(annotation);
  }
  return atoms;
}

/** The index of the first atom that does not end before a place. */
function firstNear(atoms: readonly Atom[], place: number): number {
  let [low, high] = [0, atoms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((atoms[middle] as Atom).end < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Length of the running text in a node; what is not running text has none. */
function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element' || !isPhrasing(node)) return 0;
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
}
