/** What the editors add: context that the article's readers could have had, and what became known since. */
import { placeOf } from '../anchor.ts';
import type { Source } from '../model.ts';
import { formatDate, isAfter, type PartialDate } from '../partial-date.ts';
import type { Kind, Words } from './kind.ts';

/** What the editors add to exact words. */
export interface Note extends Words<'note'> {
  readonly key: string;
  readonly body: string;
  readonly sources: readonly Source[];
  /** When this became known; undefined where it could be known on the article's date. */
  readonly known: PartialDate | undefined;
  /** Whether it became known only after the article's date. */
  readonly later: boolean;
}

/** Anchored by exact words of the body. */
export const note: Kind<Note> = {
  kind: 'note',
  find: (draft) =>
    draft.data.notes.flatMap((data, index) => {
      const place = placeOf(data, ['notes', index], draft);
      if (!place) return [];
      const { id: key, text: body, known } = data;
      const text = place.block.text.slice(place.start, place.end);
      const sources = data.source.flatMap((id) => draft.sources.get(id) ?? []);
      const later = known !== undefined && isAfter(known, draft.published);
      return [
        {
          kind: 'note' as const,
          id: `n-${key}`,
          key,
          ...place,
          text,
          position: draft.positionAt(['notes', index, 'quote']),
          body,
          sources,
          known,
          later,
        },
      ];
    }),
  describe: ({ body, known, later }) => [
    [later ? 'Since then' : 'Note', body],
    ...(known ? [['Known', formatDate(known)] as const] : []),
  ],
  address: () => undefined,
  note: ({ body, sources, known, later }) => ({
    label: 'note',
    title: undefined,
    tag: later && known ? `Since then, ${formatDate(known)}` : 'Context',
    body,
    sources,
    isLater: later,
  }),
};
