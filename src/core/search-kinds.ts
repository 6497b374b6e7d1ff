/** What a search can find, in the order of its filters; each kind with its name for one and for many. */
import { entityTypes } from './entity-types.ts';

export const searchKinds = {
  text: { label: 'Text', plural: 'Text' },
  ...entityTypes,
  statement: { label: 'Statement', plural: 'Statements' },
  number: { label: 'Number', plural: 'Numbers' },
  note: { label: 'Note', plural: 'Notes' },
} as const;

/** One of the kinds of thing that a search can find. */
export type SearchKind = keyof typeof searchKinds;
