/** An article as JSON: everything that its page says, with every annotation at its place in the plain text. */
import { articleAddress, articleFileAddress, citedAddress, pointAddress, wordsAddress } from '../core/addresses.ts';
import { idOfRepeated, voiceOf } from '../core/kinds/claim.ts';
import { kindOf } from '../core/kinds/kinds.ts';
import type { Annotation, Article, Site } from '../core/model.ts';
import { selectorOf } from './article-text.ts';
import { writeCorrection, writeDate, writeJson, writeReference, writeSource } from './json-parts.ts';

/** A JSON text that ends with a line feed; addresses within the site begin with `siteAddress`. */
export function writeArticleJson(
  article: Article,
  site: Pick<Site, 'charted' | 'corrected'>,
  siteAddress: string,
): string {
  const { slug, headline, dek, topics, dateline, published, publishedNote, basis, language, words } = article;
  const select = selectorOf(article);
  return writeJson({
    id: slug,
    address: siteAddress + articleAddress(article),
    text: siteAddress + articleFileAddress(article, 'txt'),
    headline,
    description: dek,
    topics,
    dateline,
    published: writeDate(published),
    publishedNote: publishedNote ?? null,
    basis,
    language,
    words,
    cast: article.cast.map(({ entity, role, represents }) => ({
      ...writeReference(entity, siteAddress),
      role,
      represents: represents?.id ?? null,
    })),
    corrections: (site.corrected.get(article) ?? []).map((one) => writeCorrection(one, siteAddress)),
    sentences: article.sentences.map((sentence) => {
      const { id, text, block, holds } = sentence;
      const { start, end } = select(sentence);
      return {
        id: id ?? null,
        address: id === undefined ? null : siteAddress + citedAddress(article, { id, text }),
        paragraph: block.paragraph ?? null,
        start,
        end,
        text,
        holds: holds.map((annotation) => annotation.id),
      };
    }),
    questions: article.questions.map(({ id, text, answers }) => ({
      id,
      text,
      answers: answers.map((claim) => claim.id),
    })),
    annotations: article.annotations.map((annotation) => {
      const { start, end } = select(annotation);
      const { kind, id, text, block } = annotation;
      return {
        kind,
        id,
        address: siteAddress + wordsAddress(article, annotation),
        paragraph: block.paragraph ?? null,
        start,
        end,
        text,
        description: kindOf(annotation).describe(annotation),
        ...writeFacts(annotation, site, siteAddress),
      };
    }),
  });
}

/** What programs may reckon with; what else a kind says stands in its `description`. */
function writeFacts(annotation: Annotation, { charted }: Pick<Site, 'charted'>, siteAddress: string): object {
  switch (annotation.kind) {
    case 'mention':
      return { entity: annotation.entity.id };
    case 'claim': {
      const { speaker, behalf, about, blames, manner, grade, date, contradicts, within } = annotation;
      return {
        voice: voiceOf(annotation),
        speaker: speaker?.id ?? null,
        behalf: behalf.map(({ id }) => id),
        about: about.map(({ id }) => id),
        blames: blames.map(({ id }) => id),
        manner,
        grade,
        date: date ? writeDate(date) : null,
        repeats: idOfRepeated(annotation) ?? null,
        contradicts: contradicts.map(({ id }) => id),
        within: within?.id ?? null,
      };
    }
    case 'figure': {
      const { value, low, high, qualifier, unit, status, date } = annotation;
      const place = charted.get(annotation);
      const point = place && siteAddress + pointAddress(place.series, place.point);
      return {
        value: value ?? null,
        low: low ?? null,
        high: high ?? null,
        qualifier,
        unit,
        status,
        date: date ? writeDate(date) : null,
        point: point ?? null,
      };
    }
    case 'note': {
      const { body, sources, known, later } = annotation;
      return {
        note: body,
        known: known ? writeDate(known) : null,
        later,
        sources: sources.map((source) => writeSource(source, siteAddress)),
      };
    }
    case 'part':
      return { claim: annotation.claim.id };
    case 'commitment':
      return { agreement: annotation.agreement.id, commitment: annotation.commitment.id };
    case 'date':
      return { date: writeDate(annotation.date), rule: annotation.rule };
    default:
      return annotation satisfies never;
  }
}
