/** The annotations of an article in the W3C Web Annotation model, over its plain text. */
import { articleAddress, articleFileAddress, entityAddress } from '../core/addresses.ts';
import { kindOf } from '../core/kinds/kinds.ts';
import type { Annotation, Article } from '../core/model.ts';
import { selectorOf, type Selectors } from './article-text.ts';
import { writeJson } from './json-parts.ts';

/** The media type that the model names for its documents. */
export const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** Why an annotation was made, in the words of the model. */
function motivationOf({ kind }: Annotation): 'identifying' | 'commenting' | 'describing' {
  if (kind === 'mention') return 'identifying';
  return kind === 'note' ? 'commenting' : 'describing';
}

/** One collection with one page, in reading order; addresses within the site begin with `siteAddress`. */
export function writeWebAnnotations(article: Article, siteAddress: string): string {
  const select = selectorOf(article);
  const id = siteAddress + articleFileAddress(article, 'annotations.jsonld');
  const items = article.annotations.map((annotation) =>
    writeAnnotation(annotation, { article, siteAddress, selectors: select(annotation) }),
  );
  return writeJson({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Annotations of “${article.headline}”`,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  });
}

interface Place {
  readonly article: Article;
  readonly siteAddress: string;
  readonly selectors: Selectors;
}

function writeAnnotation(annotation: Annotation, { article, siteAddress, selectors }: Place): object {
  const { exact, prefix, suffix, start, end } = selectors;
  return {
    id: `${siteAddress}${articleFileAddress(article, 'annotations.jsonld')}#${annotation.id}`,
    type: 'Annotation',
    motivation: motivationOf(annotation),
    body: writeBody(annotation, siteAddress),
    target: {
      source: siteAddress + articleFileAddress(article, 'txt'),
      scope: siteAddress + articleAddress(article),
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
  };
}

function writeBody(annotation: Annotation, siteAddress: string): object {
  if (annotation.kind === 'mention') {
    const source = siteAddress + entityAddress(annotation.entity);
    return { type: 'SpecificResource', source, purpose: 'identifying' };
  }
  const lines = kindOf(annotation)
    .describe(annotation)
    .map(([term, text]) => `${term}: ${text}`);
  return {
    type: 'TextualBody',
    value: annotation.kind === 'note' ? annotation.body : lines.join('\n'),
    format: 'text/plain',
    language: 'en',
    purpose: motivationOf(annotation),
  };
}
