/** Brings annotations from Hypothesis, or any W3C collection, to the words of an article. */
import { findPlaces } from '../../core/anchor.ts';
import { collectBlocks } from '../../core/blocks.ts';
import { splitFrontMatter } from '../../core/front-matter.ts';
import { parseMarkdown } from '../../core/markdown.ts';
import { nearestPassage } from '../../core/nearest.ts';
import type { Suggestion } from '../suggest/suggest.ts';

/** What of a collection fits an article, and what does not. */
export interface ImportedAnnotations {
  readonly items: readonly Suggestion[];
  /** Quoted words that stand nowhere, or in several places, with the words of the article that are most like them. */
  readonly strays: readonly { readonly quote: string; readonly text: string; readonly nearest: string | undefined }[];
}

interface Note {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly text: string;
  readonly tags: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

/** Notes, and claims where an annotation has the tag `claim`; `source` is the id of the source that they rest on. */
export function importAnnotations(
  collection: unknown,
  article: { readonly file: string; readonly text: string },
  source: string,
): ImportedAnnotations {
  const nobody = () => undefined; // what is wrong in the article is told by a check
  const blocks = collectBlocks(
    parseMarkdown(article.file, splitFrontMatter(article.file, article.text, nobody).body, nobody),
  );
  const items: Suggestion[] = [];
  const strays: ImportedAnnotations['strays'][number][] = [];
  for (const { quote, prefix, suffix, text, tags } of readNotes(collection)) {
    const [place, ...others] =
      [{ quote }, { quote, prefix: lastWords(prefix), suffix: firstWords(suffix) }]
        .map((anchor) => findPlaces(anchor, blocks))
        .find((places) => places.length === 1) ?? [];
    if (!place || others.length > 0) {
      strays.push({
        quote,
        text,
        nearest: nearestPassage(
          quote,
          blocks.map((block) => block.text),
        ),
      });
      continue;
    }
    const isClaim = tags.includes('claim');
    const sides =
      findPlaces({ quote }, blocks).length > 1 ? { prefix: lastWords(prefix), suffix: firstWords(suffix) } : {};
    const anchor = Object.fromEntries(Object.entries({ quote, ...sides }).filter(([, words]) => words !== ''));
    const id = `${isClaim ? 'claim' : 'note'}-${items.length + 1}`;
    const rest = isClaim ? { manner: 'paraphrased', grade: 'reporter' } : { text: text || 'No text.', source };
    items.push({
      list: isClaim ? 'claims' : 'notes',
      item: { id, ...anchor, ...rest },
      confidence: 1,
      line: place.block.element.position?.start.line ?? 1,
    });
  }
  return { items, strays };
}

/** The annotations of an array, of a W3C collection or page, or of an answer of Hypothesis, that quote words. */
function readNotes(collection: unknown): Note[] {
  if (Array.isArray(collection)) return collection.flatMap(readNote);
  if (!isThing(collection)) return [];
  if ('target' in collection) return readNote(collection);
  return ['rows', 'items', 'annotations', 'first', '@graph'].flatMap((key) => readNotes(collection[key]));
}

function readNote(annotation: unknown): Note[] {
  if (!isThing(annotation)) return [];
  const selectors = toList(annotation['target']).flatMap((target) =>
    isThing(target) ? toList(target['selector']) : [],
  );
  const quoted = selectors.find(
    (selector): selector is Thing => isThing(selector) && selector['type'] === 'TextQuoteSelector',
  );
  if (!quoted || typeof quoted['exact'] !== 'string') return [];
  const bodies = toList(annotation['body']).map((body) => (isThing(body) ? body : { value: body }));
  const isTag = (body: Thing) => body['purpose'] === 'tagging';
  const texts = [annotation['text'], ...bodies.filter((body) => !isTag(body)).map((body) => body['value'])].map(toText);
  const tags = [...toList(annotation['tags']), ...bodies.filter(isTag).map((body) => body['value'])].map(toText);
  const text = texts.filter(Boolean).join(' ').replace(/\s+/gu, ' ').trim();
  return [
    {
      quote: quoted['exact'].replace(/\s+/gu, ' ').trim(),
      prefix: toText(quoted['prefix']),
      suffix: toText(quoted['suffix']),
      text,
      tags,
    },
  ];
}

function lastWords(text: string): string {
  return text.trim().split(/\s+/u).slice(-3).join(' ');
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/u).slice(0, 3).join(' ');
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function toList(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
