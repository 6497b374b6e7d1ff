/** Which pages have a picture of their own for the places where links are shared, and where it lies. */
import { articleFileAddress, entityFileAddress, seriesFileAddress } from '../core/addresses.ts';
import { entityTypes } from '../core/entity-types.ts';
import type { Article, Profile, Series } from '../core/model.ts';
import { formatDate } from '../core/partial-date.ts';

/** The pixels of every picture. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The words of a picture, and the file that it is, as a path of the site. */
export interface SharePicture {
  readonly path: string;
  readonly kicker: string;
  readonly title: string;
  /** What stands below the title where there is no chart. */
  readonly dek: string;
  /** What stands at the foot, beside the name of the site. */
  readonly foot: string;
}

/** Of an article; undefined where it has letters that our typefaces lack. */
export function findArticlePicture(article: Article): SharePicture | undefined {
  const { topics, headline, dek, dateline, published } = article;
  const foot = [dateline, formatDate(published)].filter(Boolean).join(' · ');
  const kicker = topics.join(' · ');
  return keepDrawable({ path: articleFileAddress(article, 'png'), kicker, title: headline, dek, foot });
}

/** Of a profile; undefined where it has letters that our typefaces lack. */
export function findEntityPicture({ entity, appearances }: Profile): SharePicture | undefined {
  const mentions = appearances.reduce((sum, appearance) => sum + appearance.mentions.length, 0);
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return keepDrawable({
    path: entityFileAddress(entity, 'png'),
    kicker: entityTypes[entity.type].label,
    title: entity.name,
    dek: entity.summary ?? appearances[0]?.member.role ?? '',
    foot: `Named ${count(mentions, 'time')} in ${count(appearances.length, 'article')}`,
  });
}

/** Of a series; undefined where it has letters that our typefaces lack. */
export function findSeriesPicture(series: Series): SharePicture | undefined {
  const { title, dek, points } = series;
  const foot = `${points.length} numbers, each with its source`;
  return keepDrawable({ path: seriesFileAddress(series, 'png'), kicker: 'Timeline', title, dek, foot });
}

/** Whether our typefaces have every letter of a text. */
export function isDrawable(text: string): boolean {
  // Matches `Zürich`, `“a”`, `5–6 €`; not `мир`, `世`, `😀`.
  return /^[\s\u0020-\u007E\u00A0-\u024F\u2013\u2014\u2018-\u201E\u2022\u2026\u20AC\u2190-\u2193\u2212\u2248\u2264\u2265]*$/u.test(
    text,
  );
}

function keepDrawable(picture: SharePicture): SharePicture | undefined {
  const { kicker, title, dek, foot } = picture;
  return isDrawable([kicker, title, dek, foot].join(' ')) ? picture : undefined;
}
