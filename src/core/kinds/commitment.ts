/** Undertakings: the words of an article that state what a party of an agreement has to do. */
import { commitmentAddress } from '../addresses.ts';
import { placeOf } from '../anchor.ts';
import type { Commitment, Entity } from '../model.ts';
import { formatDate } from '../partial-date.ts';
import type { Kind, Words } from './kind.ts';

/** Words that state a duty of an agreement. */
export interface Undertaking extends Words<'commitment'> {
  readonly key: string;
  readonly agreement: Entity;
  readonly commitment: Commitment;
}

/** Anchored by exact words of the body; what the duty is, and what became of it, stands with the agreement. */
export const commitment: Kind<Undertaking> = {
  kind: 'commitment',
  find: (draft) =>
    draft.data.commitments.flatMap((data, index) => {
      const place = placeOf(data, ['commitments', index], draft);
      const agreement = draft.entities.get(data.agreement);
      const found = agreement?.commitments.find(({ id }) => id === (data.commitment ?? data.id));
      if (!place || !agreement || !found) return [];
      const { block, start, end } = place;
      return [
        {
          kind: 'commitment' as const,
          id: `u-${data.id}`,
          key: data.id,
          ...place,
          text: block.text.slice(start, end),
          position: draft.positionAt(['commitments', index, 'quote']),
          agreement,
          commitment: found,
        },
      ];
    }),
  describe: ({ commitment: { by, to, duty, condition, deadline } }) => [
    ['Undertaking', duty],
    ['Who owes it', by.name],
    ['To whom', to.map(({ name }) => name).join(', ')],
    ...(condition ? [['Condition', condition] as const] : []),
    ['Deadline', deadline ? formatDate(deadline) : 'none given'],
  ],
  address: ({ agreement, commitment: { id } }) => commitmentAddress(agreement, id),
  note: ({ agreement, commitment: { by, to, condition, deadline, id } }) => ({
    label: 'undertaking',
    title: `${by.name}, to ${to.map(({ name }) => name).join(' and ')}`,
    tag: 'Undertaking',
    body: [deadline && `By ${formatDate(deadline)}.`, condition].filter(Boolean).join(' ') || undefined,
    sources: [],
    isLater: false,
    way: { label: 'What became of it', address: commitmentAddress(agreement, id) },
  }),
};
