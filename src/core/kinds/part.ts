/** The further places of a statement: where a quotation is split by its attribution, or goes on in another sentence. */
import type { Claim } from './claim.ts';
import type { Kind, Words } from './kind.ts';

/** More words of a statement. */
export interface Part extends Words<'part'> {
  readonly claim: Claim;
}

/** Anchored by `also:` of a claim, which brings its parts along; the note is the claim's. */
export const part: Kind<Part> = {
  kind: 'part',
  find: ({ found }) => found.filter((one) => one.kind === 'claim').flatMap(({ parts }) => parts),
  describe: ({ claim }) => [['Part of', claim.text]],
  address: () => undefined,
  note: undefined,
};
