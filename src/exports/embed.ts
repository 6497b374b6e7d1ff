/** Small pages that are made to stand in a frame elsewhere: what they are called, how high they are, and the code for them. */
import { toHtml } from 'hast-util-to-html';
import { writeChartWords } from '../charts/chart-words.ts';
import { toElement } from '../charts/svg-tree.ts';
import { embedAddress, entityEmbedAddress, statementsEmbedAddress } from '../core/addresses.ts';
import { voiceOf, wordsOf, type Claim } from '../core/kinds/claim.ts';
import type { Article, Profile, Series } from '../core/model.ts';

/** A page for a frame. */
export interface Embed {
  /** A path of the site. */
  readonly address: string;
  readonly title: string;
  /** The pixels that it needs in a frame of 320, and so in any that is wider. */
  readonly height: number;
}

/** How wide a frame is where a page asks for numbers; the code for a page says 100 %. */
export const embedWidth = 600;

/** The card of a person, organization, place or event. */
export function toEntityEmbed({ entity, appearances }: Profile): Embed {
  const [appearance] = appearances;
  const [said] = appearance?.said ?? [];
  const summary = entity.summary ?? appearance?.member.role ?? '';
  const words =
    said && appearance ? 24 + countLines(wordsOf(said), 34) * 27 + countLines(appearance.article.headline, 36) * 22 : 0;
  const height = 190 + countLines(entity.name, 20) * 32 + countLines(summary, 34) * 26 + words;
  return { address: entityEmbedAddress(entity), title: entity.name, height };
}

/** One statement of an article. */
export function toClaimEmbed(article: Article, claim: Claim): Embed {
  return {
    address: statementsEmbedAddress(article, claim),
    title: `${voiceOf(claim)}, in “${article.headline}”`,
    height: 60 + countLines(article.headline, 36) * 24 + heightOf(claim),
  };
}

/** Every statement of an article; what does not fit into the frame is scrolled to. */
export function toStatementsEmbed(article: Article): Embed {
  const claims = article.annotations.filter((annotation) => annotation.kind === 'claim');
  const height = 80 + countLines(article.headline, 20) * 32 + claims.reduce((sum, claim) => sum + heightOf(claim), 0);
  return { address: statementsEmbedAddress(article), title: article.headline, height: Math.min(height, 600) };
}

/** The chart of a series. */
export function toSeriesEmbed(series: Series): Embed {
  const words = writeChartWords(series, series.window, true).join(' ');
  const height = 470 + countLines(series.title, 26) * 26 + countLines(words, 38) * 21;
  return { address: embedAddress(series), title: series.title, height };
}

/** The element to put into a page. */
export function writeEmbedCode({ address, title, height }: Embed, siteAddress: string): string {
  const src = siteAddress + address;
  return toHtml(toElement('iframe', { src, title, width: '100%', height, loading: 'lazy' }));
}

function heightOf(claim: Claim): number {
  return 75 + countLines(wordsOf(claim), 32) * 28 + countLines(voiceOf(claim), 30) * 21;
}

/** How many lines a text needs at most where a line holds so many letters and breaks between words. */
function countLines(text: string, letters: number): number {
  return Math.ceil(text.length / letters);
}
