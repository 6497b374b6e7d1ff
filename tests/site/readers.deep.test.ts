/** Our files as the libraries of others read them, without a network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toTextPosition } from 'dom-anchor-text-quote';
import jsonld from 'jsonld';
import { describe, expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { listFiles } from './read-pages.ts';

const dist = inject('basedDist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const files = listFiles(dist);
const graphs = files.filter((file) => file.endsWith('.jsonld') && !file.endsWith('.annotations.jsonld'));
const siteAddress = 'https://example.org/news/sidelight';

/** The context of schema.org as far as our graphs need it: every word is its own, and these name things by their address. */
const context = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(
    ['url', 'sameAs', 'image', 'item', 'contentUrl', 'license'].map((term) => [term, { '@type': '@id' }]),
  ),
};

async function expand(file: string): Promise<readonly unknown[]> {
  return jsonld.expand(JSON.parse(read(file)) as jsonld.JsonLdDocument, {
    documentLoader: (url) => {
      if (!/^https?:\/\/schema\.org\/?$/u.test(url)) throw new Error(`${file} asks for ${url}`);
      return Promise.resolve({ documentUrl: url, document: { '@context': context }, contextUrl: undefined as never });
    },
  });
}

const node = z.looseObject({ '@id': z.string().optional(), '@type': z.array(z.string()).optional() });

/** Every node of an expanded graph, however deep it stands. */
function findNodes(value: unknown): z.infer<typeof node>[] {
  if (Array.isArray(value)) return value.flatMap(findNodes);
  if (typeof value !== 'object' || value === null) return [];
  return [node.parse(value), ...Object.values(value).flatMap(findNodes)];
}

describe('the graphs, expanded by jsonld,', () => {
  test('have everything that a report is made of, and every reference within a file leads to a thing with a name or a text', async () => {
    const types = new Set<string>();
    for (const file of graphs) {
      const nodes = findNodes(await expand(file));
      for (const one of nodes)
        for (const type of one['@type'] ?? []) types.add(type.replace('https://schema.org/', ''));
      const whole = new Set(nodes.filter((one) => one['@type']).map((one) => one['@id']));
      const own = nodes.filter(
        (one) => one['@id'] && Object.keys(one).length === 1 && /\/#site$|#c-/u.test(one['@id']),
      );
      expect(
        own.filter((one) => !whole.has(one['@id'])),
        file,
      ).toEqual([]);
    }
    for (const type of [
      'NewsArticle',
      'Person',
      'Organization',
      'Place',
      'Event',
      'Claim',
      'Quotation',
      'Dataset',
      'BreadcrumbList',
    ])
      expect(types).toContain(type);
  });

  test('give an article what Google asks for', async () => {
    for (const file of graphs.filter((one) => one.startsWith('/articles/'))) {
      const html = read(file.replace(/[^/]+$/u, 'index.html'));
      const block = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
      const article = z
        .object({
          headline: z.string().max(200),
          image: z.string().startsWith(siteAddress),
          datePublished: z.iso.date(),
          author: z.object({ name: z.string(), url: z.url() }),
          publisher: z.object({ '@id': z.url() }),
        })
        .parse(z.object({ '@graph': z.array(z.unknown()) }).parse(JSON.parse(block))['@graph'][0]);
      expect(files).toContain(article.image.slice(siteAddress.length));
    }
    const crumbs = z.object({ position: z.int(), name: z.string(), item: z.url() });
    const list = z.looseObject({ '@type': z.string(), itemListElement: z.array(crumbs).min(2).optional() });
    for (const file of graphs) {
      const things = z.object({ '@graph': z.array(list) }).parse(JSON.parse(read(file)))['@graph'];
      const [way] = things.filter((one) => one['@type'] === 'BreadcrumbList');
      expect(
        way?.itemListElement?.map(({ position }) => position),
        file,
      ).toEqual(way?.itemListElement?.map((_, index) => index + 1));
    }
  });
});

const selector = z.discriminatedUnion('type', [
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().nonnegative() }),
  z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
]);
/** What the Web Annotation Data Model says that annotations and their collections MUST have. */
const annotation = z.looseObject({
  id: z.url(),
  type: z.literal('Annotation'),
  target: z.looseObject({ source: z.url(), selector: z.array(selector).min(2) }),
});
const collection = z.looseObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.url(),
  type: z.literal('AnnotationCollection'),
  total: z.int().nonnegative(),
  first: z.looseObject({
    type: z.literal('AnnotationPage'),
    startIndex: z.int().nonnegative(),
    items: z.array(annotation),
  }),
});

test('the annotations have what their model demands, and dom-anchor-text-quote finds the same words at the same place', () => {
  const found = files.filter((file) => file.endsWith('.annotations.jsonld'));
  expect(found.length).toBeGreaterThan(0);
  for (const file of found) {
    const { total, first } = collection.parse(JSON.parse(read(file)));
    expect(first.items).toHaveLength(total);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
    for (const { target } of first.items) {
      const textContent = read(target.source.slice(siteAddress.length));
      const [place, quote] = target.selector;
      if (place?.type !== 'TextPositionSelector' || quote?.type !== 'TextQuoteSelector')
        throw new Error(`${file}: other selectors`);
      const start = [...textContent].slice(0, place.start).join('').length;
      expect([...textContent].slice(place.start, place.end).join('')).toBe(quote.exact);
      const match = toTextPosition({ textContent }, quote, { hint: start });
      expect(match && [match.start, textContent.slice(match.start, match.end)]).toEqual([start, quote.exact]);
    }
  }
});

test('every file of XML is well formed as libxml2 reads it', async () => {
  const xml = files.filter((file) => /\.(?:atom|xml|svg)$/u.test(file));
  expect(xml.length).toBeGreaterThan(20);
  const { errors } = await validateXML({
    xml: xml.map((file) => ({ fileName: file, contents: read(file) })),
    normalization: 'format',
  });
  expect(errors).toEqual([]);
  const faulty = await validateXML({ xml: '<a><b></a>', normalization: 'format' });
  expect(faulty.valid).toBe(false);
});
