/** What can be cited, in one form from which every style and every file of citations is written. */
import { articleAddress, citedAddress, seriesAddress } from '../core/addresses.ts';
import type { Claim, Figure } from '../core/kinds/kinds.ts';
import type { Article, Series } from '../core/model.ts';
import type { PartialDate } from '../core/partial-date.ts';

/** Who publishes the site, as citations and data name it. */
export const publisher = 'Sidelight';

/** A report, exact words of a report, or a data series. */
export interface Citation {
  /** Unique in the site; letters, digits and hyphens. */
  readonly id: string;
  readonly type: 'report' | 'data';
  readonly title: string;
  /** Undefined where no date of publication is known, as for a series. */
  readonly date: PartialDate | undefined;
  readonly address: string;
  readonly language: string;
  /** The words that are cited, and the paragraph in which they stand; undefined for a whole page. */
  readonly words: { readonly text: string; readonly paragraph: number | undefined } | undefined;
}

/** An article as a whole. */
export function toArticleCitation(article: Article, siteAddress: string): Citation {
  const { slug, headline, published, language } = article;
  const address = siteAddress + articleAddress(article);
  return { id: slug, type: 'report', title: headline, date: published, address, language, words: undefined };
}

/** A statement or a number of an article; the address carries a hash of the words. */
export function toWordsCitation(article: Article, annotation: Claim | Figure, siteAddress: string): Citation {
  const { text, block } = annotation;
  return {
    ...toArticleCitation(article, siteAddress),
    id: `${article.slug}-${annotation.id}`,
    address: siteAddress + citedAddress(article, annotation),
    words: { text, paragraph: block.paragraph },
  };
}

/** A data series. */
export function toSeriesCitation(series: Series, siteAddress: string): Citation {
  const { id, title } = series;
  const address = siteAddress + seriesAddress(series);
  return { id, type: 'data', title, date: undefined, address, language: 'en', words: undefined };
}

/** An article, then its statements and numbers in reading order. */
export function findCitations(article: Article, siteAddress: string): readonly Citation[] {
  const words = article.annotations.flatMap((annotation) =>
    annotation.kind === 'claim' || annotation.kind === 'figure'
      ? [toWordsCitation(article, annotation, siteAddress)]
      : [],
  );
  return [toArticleCitation(article, siteAddress), ...words];
}

/** The parts of a date that citations can print: of a stretch of time, of its beginning. */
export interface DateParts {
  readonly year: string;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** A date as year, month and day, as far as it is known; undefined where not even the year is. */
export function toDateParts(date: PartialDate | undefined): DateParts | undefined {
  // Matches `2020`, `2020-09~`, `2020-09-14/2020-09-15`; of `2020-21`, a season, and `2020-XX` the year alone; not `..`.
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/u.exec(date?.text ?? '');
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  const toNumber = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return { year, month: toNumber(month), day: toNumber(day) };
}
