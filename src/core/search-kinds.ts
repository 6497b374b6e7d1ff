/** What a search can find, in the order of its filters; each kind with its name for one and for many. */
import { entityTypes } from './entity-types.ts';
import { claim } from './kinds/claim.ts';
import { figure } from './kinds/figure.ts';
import { note } from './kinds/note.ts';

export const searchKinds = {
  text: { label: 'Text', plural: 'Text' },
  ...entityTypes,
  statement: { label: claim.label, plural: claim.plural },
  number: { label: figure.label, plural: figure.plural },
  note: { label: note.label, plural: note.plural },
} as const;

/** One of the kinds of thing that a search can find. */
export type SearchKind = keyof typeof searchKinds;
