/** Every statement, every mention and every kept copy of the site as CSV. */
import { wordsAddress } from '../core/addresses.ts';
import { idOfRepeated, voiceOf } from '../core/kinds/claim.ts';
import type { Claim, Mention } from '../core/kinds/kinds.ts';
import type { Annotation, Article, Entity, Site } from '../core/model.ts';
import type { Snapshot } from '../core/snapshots.ts';
import { writeTable, type Columns } from './csv-table.ts';

/** An annotation and the article that carries it. */
interface Placed<A extends Annotation> {
  readonly article: Article;
  readonly annotation: A;
}

const place: Columns<Placed<Annotation>> = {
  article: ({ article }) => article.slug,
  published: ({ article }) => article.published.text,
  id: ({ annotation }) => annotation.id,
  paragraph: ({ annotation }) => annotation.block.paragraph,
  text: ({ annotation }) => annotation.text,
  address: ({ article, annotation }, siteAddress) => siteAddress + wordsAddress(article, annotation),
};

const claimColumns: Columns<Placed<Claim>> = {
  ...place,
  voice: ({ annotation }) => voiceOf(annotation),
  speaker: ({ annotation }) => annotation.speaker?.id,
  behalf: ({ annotation }) => joinIds(annotation.behalf),
  about: ({ annotation }) => joinIds(annotation.about),
  manner: ({ annotation }) => annotation.manner,
  grade: ({ annotation }) => annotation.grade,
  date: ({ annotation }) => annotation.date?.text,
  repeats: ({ annotation }) => idOfRepeated(annotation),
};

const mentionColumns: Columns<Placed<Mention>> = {
  ...place,
  entity: ({ annotation }) => annotation.entity.id,
  type: ({ annotation }) => annotation.entity.type,
  name: ({ annotation }) => annotation.entity.name,
  sentence: ({ annotation }) => annotation.sentence.text,
};

/** One line for each statement, by article and in reading order; several ids in a cell are parted by spaces. */
export function writeClaimsCsv({ articles }: Site, siteAddress: string): string {
  const rows = articles.flatMap((article) =>
    article.annotations.flatMap((annotation) => (annotation.kind === 'claim' ? [{ article, annotation }] : [])),
  );
  return writeTable(claimColumns, rows, siteAddress);
}

/** One line for each mention, by article and in reading order. */
export function writeMentionsCsv({ articles }: Site, siteAddress: string): string {
  const rows = articles.flatMap((article) =>
    article.annotations.flatMap((annotation) => (annotation.kind === 'mention' ? [{ article, annotation }] : [])),
  );
  return writeTable(mentionColumns, rows, siteAddress);
}

const copyColumns: Columns<Snapshot> = {
  page: ({ at }, siteAddress) => siteAddress + at,
  day: ({ day }) => day,
  copy: ({ copy }, siteAddress) => siteAddress + copy,
  sha256: ({ sha256 }) => sha256,
};

/** One line for each copy of a page that was kept, by page and with the newest first. */
export function writeCopiesCsv({ pages }: Site, siteAddress: string): string {
  return writeTable(copyColumns, [...pages.copies.values()].flat(), siteAddress);
}

function joinIds(entities: readonly Entity[]): string {
  return entities.map(({ id }) => id).join(' ');
}
