/** What the JSON of articles, entities and series have in common. */
import { articleAddress, correctionAddress, entityAddress } from '../core/addresses.ts';
import type { Correction, Entity, Source } from '../core/model.ts';
import { openBounds, type PartialDate } from '../core/partial-date.ts';

/** A date as it is known, with the first and the last day that it can mean; open or unknown bounds are null, never today. */
export function writeDate({ text, earliest, latest, approximate, uncertain }: PartialDate): object {
  return {
    edtf: text,
    earliest: earliest === openBounds.earliest ? null : earliest,
    latest: latest === openBounds.latest ? null : latest,
    approximate,
    uncertain,
  };
}

/** A source, with the page on which it can be read. */
export function writeSource(source: Source, siteAddress: string): object {
  const { id, title, publisher, date, url, grade, licence, article } = source;
  const address = url ?? (article && siteAddress + articleAddress(article));
  return { id, title, publisher, date: date ? writeDate(date) : null, url: address ?? null, grade, licence };
}

/** An entity by its id, type and name, with its page. */
export function writeReference(entity: Entity, siteAddress: string): object {
  const { id, type, name } = entity;
  return { id, type, name, address: siteAddress + entityAddress(entity) };
}

/** A correction: what stood there, what stands there now, why and since when. */
export function writeCorrection({ id, was, now, why, when }: Correction, siteAddress: string): object {
  return { id, was, now, why, when: writeDate(when), address: siteAddress + correctionAddress({ id }) };
}

/** A JSON text that ends with a line feed. */
export function writeJson(data: object): string {
  return `${JSON.stringify(data, undefined, 1)}\n`;
}
