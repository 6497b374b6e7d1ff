/** What programs are told that turn an address into a frame (oEmbed 1.0), as a file beside each page that can be framed. */
import type { Article, Profile, Series } from '../core/model.ts';
import { publisher } from './citation.ts';
import { embedWidth, toEntityEmbed, toSeriesEmbed, toStatementsEmbed, writeEmbedCode, type Embed } from './embed.ts';
import type { FileFormat } from './file-format.ts';
import { writeJson } from './json-parts.ts';
import {
  findArticlePicture,
  findEntityPicture,
  findSeriesPicture,
  pictureSize,
  type SharePicture,
} from './share-picture.ts';

const oembed = { ending: 'oembed.json', mediaType: 'application/json+oembed; charset=utf-8', label: 'oEmbed' } as const;

/** Of an article: its statements. */
export const articleOembed: FileFormat<Article> = {
  ...oembed,
  write: (article, siteAddress) => writeOembed(toStatementsEmbed(article), siteAddress, findArticlePicture(article)),
};

/** Of a profile: its card. */
export const entityOembed: FileFormat<Profile> = {
  ...oembed,
  write: (profile, siteAddress) => writeOembed(toEntityEmbed(profile), siteAddress, findEntityPicture(profile)),
};

/** Of a series: its chart. */
export const seriesOembed: FileFormat<Series> = {
  ...oembed,
  write: (series, siteAddress) => writeOembed(toSeriesEmbed(series), siteAddress, findSeriesPicture(series)),
};

function writeOembed(embed: Embed, siteAddress: string, picture: SharePicture | undefined): string {
  const { width, height } = pictureSize;
  return writeJson({
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: publisher,
    provider_url: `${siteAddress}/`,
    html: writeEmbedCode(embed, siteAddress),
    width: embedWidth,
    height: embed.height,
    ...(picture ? { thumbnail_url: siteAddress + picture.path, thumbnail_width: width, thumbnail_height: height } : {}),
  });
}
