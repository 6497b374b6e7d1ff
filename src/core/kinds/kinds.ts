/** The kinds of annotation, in order: where two stand on the same words, the earlier is the outer one. */
import type { Annotation } from '../model.ts';
import { claim } from './claim.ts';
import { date } from './date.ts';
import { commitment } from './commitment.ts';
import { figure } from './figure.ts';
import type { Kind } from './kind.ts';
import { mention } from './mention.ts';
import { note } from './note.ts';
import { part } from './part.ts';

const table = { claim, part, commitment, note, figure, mention, date } as const satisfies {
  [K in Annotation['kind']]: Kind<Extract<Annotation, { kind: K }>>;
};

/** Every kind, the outer ones first. */
export const kinds = Object.values(table);

/** The kind of an annotation. */
export function kindOf(annotation: Annotation): Kind<Annotation> {
  return table[annotation.kind] as unknown as Kind<Annotation>; // the table pairs each kind with its own annotations
}

/** Where a kind stands in the order. */
export function kindOrder(kind: Annotation['kind']): number {
  return kinds.findIndex((one) => one.kind === kind);
}

export type { Claim } from './claim.ts';
export type { DateWords } from './date.ts';
export type { Figure } from './figure.ts';
export type { Mention } from './mention.ts';
export type { Note } from './note.ts';
export type { Undertaking } from './commitment.ts';
export type { Part } from './part.ts';
