/** Who and what an article is about, in the words of schema.org. */
import type { Claim, CorrectionComment, Event, NewsArticle, Organization, Person, Place, Quotation } from 'schema-dts';
import { articleAddress, correctionAddress, entityAddress, wordsAddress } from '../core/addresses.ts';
import type { Claim as ClaimAnnotation } from '../core/kinds/kinds.ts';
import type { Article, Correction, Entity } from '../core/model.ts';
import type { PartialDate } from '../core/partial-date.ts';
import { publisher } from './citation.ts';

/** The site as the publisher of what stands in it. */
export function writePublisher(siteAddress: string): Exclude<Organization, string> {
  return { '@type': 'Organization', '@id': `${siteAddress}/#site`, name: publisher, url: `${siteAddress}/` };
}

/** What search engines ask of an article; `image` is a path of the site. */
export function writeNewsArticle(article: Article, siteAddress: string, image?: string): Exclude<NewsArticle, string> {
  const { headline, dek, published, language, words, dateline, topics } = article;
  const url = siteAddress + articleAddress(article);
  const date = toIsoDate(published);
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline,
    description: dek,
    ...(date ? { datePublished: date } : {}),
    ...(image === undefined ? {} : { image: siteAddress + image }),
    author: writePublisher(siteAddress),
    publisher: { '@id': `${siteAddress}/#site` },
    inLanguage: language,
    wordCount: words,
    dateline,
    ...(topics.length > 0 ? { keywords: [...topics] } : {}),
  };
}

/** What was wrong in a work and was put right, as the property of the work; none, where nothing was. */
export function writeCorrections(
  corrections: readonly Correction[],
  siteAddress: string,
): { readonly correction?: CorrectionComment[] } {
  const comments = corrections.map(({ id, was, now, why, when }): Exclude<CorrectionComment, string> => {
    const url = siteAddress + correctionAddress({ id });
    const date = toIsoDate(when);
    const text = `It said “${was}”; it says “${now}”. ${why}`;
    return { '@type': 'CorrectionComment', '@id': url, url, text, ...(date ? { datePublished: date } : {}) };
  });
  return comments.length > 0 ? { correction: comments } : {};
}

/** An entity with its page as its id, and its places in other registers. */
export function writeThing(
  entity: Entity,
  siteAddress: string,
): Exclude<Person | Organization | Place | Event, string> {
  const { type, name, summary, spellings, identifiers } = entity;
  const url = siteAddress + entityAddress(entity);
  const facts = {
    '@id': url,
    url,
    name,
    ...(summary === undefined ? {} : { description: summary }),
    ...(spellings.length > 0 ? { alternateName: [...spellings] } : {}),
    ...(identifiers.length > 0 ? { sameAs: identifiers.map((identifier) => identifier.url) } : {}),
  };
  switch (type) {
    case 'person':
      return { '@type': 'Person', ...facts };
    case 'organization':
      return { '@type': 'Organization', ...facts };
    case 'place':
      return { '@type': 'Place', ...facts };
    case 'event':
      return { '@type': 'Event', ...facts };
    default:
      return type satisfies never;
  }
}

/** A statement: a quotation where the words are the speaker's own, else a claim. */
export function writeStatement(
  article: Article,
  claim: ClaimAnnotation,
  siteAddress: string,
): Exclude<Claim | Quotation, string> {
  const { text, speaker, behalf, about, manner } = claim;
  const refer = (entity: Entity) => ({ '@id': siteAddress + entityAddress(entity) });
  const voices = (speaker ? [speaker] : behalf).map(refer);
  const url = siteAddress + wordsAddress(article, claim);
  const source = { '@id': siteAddress + articleAddress(article) };
  const facts = { '@id': url, url, text, ...(about.length > 0 ? { about: about.map(refer) } : {}) };
  if (manner === 'paraphrased' || manner === 'silence')
    return { '@type': 'Claim', ...facts, appearance: source, ...(voices.length > 0 ? { author: voices } : {}) };
  return { '@type': 'Quotation', ...facts, isPartOf: source, ...(voices.length > 0 ? { creator: voices } : {}) };
}

/** A date as ISO 8601 writes it; undefined where that would make it more exact than it is. */
export function toIsoDate({ text, approximate, uncertain }: PartialDate): string | undefined {
  const isPlain = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/u.test(text); // matches `2020-09`; not `2020-21`, `2020/2021`
  return approximate || uncertain || !isPlain ? undefined : text;
}
