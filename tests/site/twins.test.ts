/** The page of an article and everything beside it say the same: each is read on its own, and the facts are compared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { findElements, readPages } from './read-pages.ts';

const dist = inject('dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));
const pages = readPages(dist);
const articles = pages.filter(({ path }) => /^\/articles\/[^/]+\/$/u.test(path));

describe.each(articles)('$path', ({ path, tree }) => {
  const slug = path.split('/')[2] ?? '';
  const stem = `${path}${slug}`;
  const withId = (form: RegExp) => findElements(tree, ({ properties }) => form.test(String(properties['id'])));
  const idOf = ({ properties }: Element) => String(properties['id']);
  const marks = withId(/^[mcfnud]-/u).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const words = marks.map((mark) => `${idOf(mark)} ${toString(mark)}`);
  const names = marks
    .filter((mark) => idOf(mark).startsWith('m-'))
    .map(({ properties, ...mark }) => `${String(properties['href'])} ${toString(mark as Element)}`);
  const paragraphs = withId(/^p-\d+$/u).map((element) => toString(element).replace(/^\p{Lu}+ — /u, ''));
  const statements = words.filter((line) => line.startsWith('c-'));
  expect(words.length).toBeGreaterThan(60);

  test('has the same words marked in its JSON', () => {
    const annotation = z.object({ id: z.string(), kind: z.string(), text: z.string(), entity: z.string().optional() });
    const cast = z.object({ id: z.string(), address: z.string() });
    const data = z
      .object({ headline: z.string(), annotations: z.array(annotation), cast: z.array(cast) })
      .parse(json(`${stem}.json`));
    expect(data.headline).toBe(toString(findElements(tree, ({ tagName }) => tagName === 'h1')[0] as Element));
    expect(data.annotations.map(({ id, text }) => `${id} ${text}`).sort()).toEqual(words);
    const addresses = new Map(data.cast.map(({ id, address }) => [id, address]));
    const named = data.annotations.filter(({ kind }) => kind === 'mention');
    expect(named.map(({ entity = '', text }) => `${addresses.get(entity)} ${text}`).sort()).toEqual(names.sort());
  });

  test('has the address of every sentence in its JSON, at its place in the plain text', () => {
    const sentence = z.object({ id: z.string(), text: z.string(), start: z.number(), end: z.number() });
    const data = z.object({ sentences: z.array(sentence) }).parse(json(`${stem}.json`)).sentences;
    expect(data.map(({ id }) => id)).toEqual(withId(/^s-\d+$/u).map(idOf));
    const text = [...read(`${stem}.txt`)];
    for (const one of data) expect(text.slice(one.start, one.end).join('')).toBe(one.text);
    expect(data.map((one) => one.text).join(' ')).toBe(paragraphs.join(' '));
  });

  test('has the same words in its annotations for the web', () => {
    const quote = z.object({ exact: z.string() });
    const item = z.object({ id: z.string(), target: z.object({ selector: z.tuple([z.unknown(), quote]) }) });
    const { first } = z.object({ first: z.object({ items: z.array(item) }) }).parse(json(`${stem}.annotations.jsonld`));
    expect(first.items.map(({ id, target }) => `${id.split('#')[1]} ${target.selector[1].exact}`).sort()).toEqual(
      words,
    );
  });

  test('has the same statements and names in the graph of schema.org', () => {
    const thing = z.object({ '@id': z.string().optional(), '@type': z.string(), text: z.string().optional() });
    const graph = z.object({ '@graph': z.array(thing) }).parse(json(`${stem}.jsonld`))['@graph'];
    const said = graph.filter(({ '@type': type }) => ['Claim', 'Quotation'].includes(type));
    expect(said.map((one) => `${one['@id']?.split('#')[1]} ${one.text}`).sort()).toEqual(statements);
    const things = graph.filter(({ '@type': type }) => ['Person', 'Organization', 'Place', 'Event'].includes(type));
    expect(new Set(things.map((one) => one['@id']))).toEqual(new Set(names.map((line) => line.split(' ')[0])));
  });

  test('has the same statements and names in the tables of the site', () => {
    const rowsOf = (file: string) =>
      parse<Record<string, string>>(read(file), { columns: true }).filter(({ article }) => article === slug);
    expect(
      rowsOf('/data/claims.csv')
        .map(({ id, text }) => `${id} ${text}`)
        .sort(),
    ).toEqual(statements);
    expect(
      rowsOf('/data/mentions.csv')
        .map(({ id, text }) => `${id} ${text}`)
        .sort(),
    ).toEqual(words.filter((line) => line.startsWith('m-')));
  });

  test('has the same paragraphs in its plain text and its Markdown', () => {
    expect(read(`${stem}.txt`).trimEnd().split('\n\n')).toEqual(paragraphs);
    expect(read(`${stem}.md`).split('\n---\n\n')[1]?.trimEnd().split('\n\n')).toEqual(paragraphs);
  });

  test('has the same words in its citations', () => {
    const items = z
      .array(z.object({ id: z.string(), note: z.string().optional() }))
      .parse(json(`${stem}.csl.json`))
      .flatMap(({ id, note }) => (note ? [`${id.slice(slug.length + 1)} ${/“(.*)”$/su.exec(note)?.[1]}`] : []));
    expect(items.sort()).toEqual(words.filter((line) => /^[cf]-/u.test(line)));
  });

  test('says what it is in its own head as in the graph', () => {
    const [block] = findElements(
      tree,
      ({ tagName, properties }) => tagName === 'script' && properties['type'] === 'application/ld+json',
    );
    const article = z.object({ '@id': z.string(), headline: z.string(), datePublished: z.string().optional() });
    const firstOf = (text: unknown) =>
      article.parse(z.object({ '@graph': z.array(z.unknown()) }).parse(text)['@graph'][0]);
    expect(firstOf(JSON.parse(toString(block as Element)))).toEqual(firstOf(json(`${stem}.jsonld`)));
  });
});

test.each(pages.filter(({ path }) => /^\/(?:people|organizations|places|events)\/[^/]+\/$/u.test(path)))(
  '$path has in its JSON every mention that it lists, and every statement',
  ({ path, tree }) => {
    const id = path.split('/')[2] ?? '';
    const address = z.object({ address: z.string() });
    const appearance = z.object({ mentions: z.array(address), said: z.array(z.string()) });
    const data = z.object({ name: z.string(), appearances: z.array(appearance) }).parse(json(`${path}${id}.json`));
    const links = findElements(tree, ({ tagName }) => tagName === 'a').map(({ properties }) =>
      String(properties['href']),
    );
    const listed = new Set(links.filter((href) => new RegExp(`#m-${id}-\\d+$`, 'u').test(href)));
    expect(new Set(data.appearances.flatMap(({ mentions }) => mentions.map((one) => one.address)))).toEqual(listed);
    for (const statement of data.appearances.flatMap(({ said }) => said)) expect(links).toContain(statement);
  },
);
