/** Profiles, series and statements say the same in every form: each file is read on its own, and the facts are compared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { formatDate, parseDate } from '../../src/core/partial-date.ts';
import { claimGrades, manners, statuses } from '../../src/core/vocabulary.ts';
import { findElements, readPages, type BuiltPage } from './read-pages.ts';

const dist = inject('dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));
const rowsOf = (path: string) => parse<Record<string, string>>(read(path), { columns: true });
const pages = readPages(dist);
const statements = rowsOf('/data/claims.csv');

type Place = BuiltPage['tree'] | Element;
const withClass = (place: Place, name: string) =>
  findElements(place, ({ properties }) => [properties['className']].flat().includes(name));
const withTag = (place: Place, name: string) => findElements(place, ({ tagName }) => tagName === name);
/** The part of a page below one of its headings; empty where the page has no such heading. */
const sectionOf = (place: Place, id: string): Place =>
  findElements(place, ({ properties }) => [properties['ariaLabelledBy']].flat().includes(id))[0] ?? fromHtml('');
const textOf = (element: Place | undefined) => (element ? toString(element).replace(/\s+/gu, ' ').trim() : '');
const hrefsIn = (place: Place) => withTag(place, 'a').map(({ properties }) => String(properties['href']));
const first = <T>([one]: readonly T[]): T => one as T; // the caller knows that there is one

const thing = z.looseObject({ '@id': z.string().optional(), '@type': z.string() });
const graphOf = (path: string) => z.object({ '@graph': z.array(thing) }).parse(json(path))['@graph'];

const ftm = z.object({ id: z.string(), schema: z.string(), properties: z.record(z.string(), z.array(z.string())) });
const register = read('/data/entities.ftm.json')
  .trimEnd()
  .split('\n')
  .map((line) => ftm.parse(JSON.parse(line)));

const texts = z.array(z.object({ text: z.string() }));
const appearance = z.object({
  mentions: z.array(z.object({ text: z.string(), address: z.string() })),
  said: z.array(z.string()),
  saidFor: z.array(z.string()),
  silences: z.array(z.string()),
});
const entity = z.object({
  name: z.string(),
  summary: z.string(),
  spellings: z.array(z.string()),
  identifiers: z.array(z.object({ url: z.string() })),
  roles: z.array(z.object({ title: z.string(), represents: z.string().nullable() })),
  portrait: z.string(),
  aftermath: z.string(),
  facts: texts,
  since: texts,
  unknown: z.array(z.string()),
  relations: z.array(z.object({ told: z.string(), other: z.object({ address: z.string() }) })),
  commitments: z.array(z.object({ id: z.string(), duty: z.string() })),
  appearances: z.array(appearance),
});

const profiles = pages.filter(({ path }) => /^\/(?:people|organizations|places|events)\/[^/]+\/$/u.test(path));

describe.each(profiles)('$path', ({ path, tree }) => {
  const id = path.split('/')[2] ?? '';
  const data = entity.parse(json(`${path}${id}.json`));
  const own = first(graphOf(`${path}${id}.jsonld`));
  const [listed] = register.filter(({ id: key }) => key === `sidelight-${id}`);
  const inRegister = (property: string) => listed?.properties[property] ?? [];

  test('has one name, description and set of spellings and registers', () => {
    expect(first(withTag(tree, 'h1').map(textOf))).toBe(data.name);
    expect([own['name'], inRegister('name')]).toEqual([data.name, [data.name]]);
    expect(first(withClass(tree, 'dek').map(textOf))).toBe(data.summary);
    expect([own['description'] ?? data.summary, inRegister('summary')]).toEqual([data.summary, [data.summary]]);
    const shown = withTag(tree, 'dd').map(textOf);
    expect(shown).toEqual(expect.arrayContaining(data.spellings));
    expect([own['alternateName'] ?? [], inRegister('alias')]).toEqual([data.spellings, data.spellings]);
    const urls = data.identifiers.map(({ url }) => url);
    expect(own['sameAs'] ?? []).toEqual(urls);
    expect(hrefsIn(tree)).toEqual(expect.arrayContaining(urls));
    expect(inRegister('wikipediaUrl').filter((url) => !urls.includes(url))).toEqual([]);
  });

  test('has one portrait and one list of facts, roles, relations and undertakings', () => {
    const prose = withClass(tree, 'prose').map(textOf);
    expect(prose.join(' ')).toBe(textOf(fromHtml(`${data.portrait} ${data.aftermath}`, { fragment: true })));
    const told = [...data.facts, ...data.since].map(({ text }) => text);
    const shown = ['facts', 'since-then'].flatMap((name) => withTag(sectionOf(tree, name), 'li').map(textOf));
    expect(shown.length).toBe(told.length);
    expect(told.filter((text) => !shown.some((line) => line.includes(text)))).toEqual([]);
    const roles = withTag(sectionOf(tree, 'roles'), 'li').map((line) => textOf(withTag(line, 'p')[0]));
    const titles = data.roles.map(({ title }) => title);
    expect(titles.filter((title) => !roles.some((line) => line.startsWith(title)))).toEqual([]);
    // One that ended since stands in two lists, as what it was then and as what became of it.
    expect(roles.filter((line) => !titles.some((title) => line.startsWith(title)))).toEqual([]);
    const acted = data.roles.filter(({ represents }) => represents !== null);
    const acts = register.filter(({ properties }) => properties['agent']?.includes(`sidelight-${id}`));
    expect(acts.map(({ properties }) => [properties['role'], properties['client']])).toEqual(
      acted.map(({ title, represents }) => [[title], [`sidelight-${represents}`]]),
    );
    const related = withTag(sectionOf(tree, 'relations'), 'li').map((line) => {
      const [told, address] = [textOf(withClass(line, 'small')[0]), hrefsIn(line)[0]];
      return `${told} ${address}`;
    });
    expect(related.sort()).toEqual(data.relations.map((one) => `${data.name} ${one.told} ${one.other.address}`).sort());
    const undertaken = findElements(tree, ({ properties }) => /^commitment-/u.test(String(properties['id'])));
    expect(undertaken.map((row) => textOf(withTag(row, 'p')[0]))).toEqual(data.commitments.map(({ duty }) => duty));
    expect(withTag(sectionOf(tree, 'unknown'), 'li').map(textOf)).toEqual(data.unknown);
  });

  test('has the same mentions and statements as the tables of the site', () => {
    const named = rowsOf('/data/mentions.csv').filter((row) => row['entity'] === id);
    const mentions = data.appearances.flatMap((one) => one.mentions);
    expect(mentions.map(({ address, text }) => `${address} ${text}`).sort()).toEqual(
      named.map((row) => `${row['address']} ${row['text']}`).sort(),
    );
    const resolved = register.filter(({ properties }) => properties['resolved']?.includes(`sidelight-${id}`));
    expect(new Set(resolved.flatMap(({ properties }) => properties['name']))).toEqual(
      new Set(mentions.map(({ text }) => text)),
    );
    const voiced = data.appearances.flatMap(({ said, saidFor, silences }) => [...said, ...saidFor, ...silences]);
    const rows = statements.filter(({ speaker, behalf }) => speaker === id || behalf?.split(' ').includes(id));
    expect(voiced.sort()).toEqual(rows.map(({ address }) => address).sort());
  });
});

test.each(pages.filter(({ path }) => /^\/articles\/[^/]+\/$/u.test(path)))(
  'every source that a note of $path names stands once in the list of its sources',
  ({ path, tree }) => {
    const list = pages.find((page) => page.path === `/basis${path}`)?.tree as BuiltPage['tree']; // every article has one
    const entries = withClass(list, 'source-list').flatMap((one) => withTag(one, 'li'));
    const listed = entries.map((one) => hrefsIn(one)[0] ?? `/basis${path}#${one.properties['id']}`);
    const named = withClass(tree, 'source-refs').flatMap(hrefsIn);
    expect(listed.sort()).toEqual([...new Set(named)].filter((href) => href !== path).sort());
  },
);

const series = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  licence: z.string(),
  unit: z.string(),
  method: z.string(),
  warnings: z.array(z.string()),
  measures: z.array(z.object({ id: z.string(), label: z.string() })),
  contradictions: z.array(z.object({ id: z.string(), title: z.string() })),
  points: z.array(
    z.object({
      id: z.string(),
      date: z.object({ edtf: z.string() }),
      value: z.number().nullable(),
      text: z.string(),
      status: z.enum(Object.keys(statuses) as (keyof typeof statuses)[]), // the keys of the table
      measure: z.string(),
      note: z.string(),
      source: z.object({ id: z.string(), publisher: z.string(), title: z.string() }),
    }),
  ),
});

const charts = pages.filter(
  ({ tree }) => findElements(tree, ({ properties }) => properties['id'] === 'points').length > 0,
);

describe.each(charts)('$path', ({ path, tree }) => {
  const [address = ''] = findElements(tree, ({ properties }) => properties['type'] === 'application/json')
    .map(({ properties }) => String(properties['href']))
    .filter((href) => href.startsWith('/timeline/'));
  const data = series.parse(json(address));
  const dataset = first(graphOf(address.replace(/json$/u, 'jsonld')));
  const table = rowsOf(address.replace(/json$/u, 'csv'));

  test('has one title, description, licence and set of measures', () => {
    const [shown, dek] = [withTag(tree, 'h1'), withClass(tree, 'dek')].map((found) => textOf(found[0]));
    expect([shown, dek]).toEqual([data.title, data.description]);
    expect([dataset['name'], dataset['license'], dataset['@id']]).toEqual([data.title, data.licence, path]);
    expect(String(dataset['description'])).toContain(data.description);
    expect(dataset['variableMeasured']).toEqual(data.measures.map(({ label }) => `${label}, in ${data.unit}`));
    const whole = textOf(tree);
    const told = [...data.warnings, ...data.contradictions.map(({ title }) => title), data.licence];
    expect(told.filter((text) => !whole.includes(text.replace(/\s+/gu, ' ')))).toEqual([]);
    expect(textOf(sectionOf(tree, 'reading'))).toContain(textOf(fromHtml(data.method, { fragment: true })));
  });

  test('has each point with one date, number, status, measure and source, in brief and on the page that it leads to', () => {
    const labels = new Map(data.measures.map(({ id, label }) => [id, label]));
    const basis = `/basis/timeline/${data.id}/`;
    const [brief, whole] = [tree, ...pages.flatMap((page) => (page.path === basis ? [page.tree] : []))].map((place) => {
      const rows = findElements(place, ({ tagName, properties }) => tagName === 'tr' && 'id' in properties);
      return new Map(rows.map((row) => [row.properties['id'], row]));
    });
    const toCells = (row: Element | undefined) => (row?.children ?? []).filter((cell) => cell.type === 'element');
    expect([brief?.size, whole?.size]).toEqual([data.points.length, data.points.length]);
    expect(
      table.map(({ id, date, value, status, measure, note, source_id }) => {
        return { id, date, value, status, measure, note, source_id };
      }),
    ).toEqual(
      data.points.map(({ id, date, value, status, measure, note, source }) => {
        return { id, date: date.edtf, value: String(value ?? ''), status, measure, note, source_id: source.id };
      }),
    );
    for (const { id, date, text, status, measure, note, source } of data.points) {
      const day = parseDate(date.edtf);
      for (const row of [brief?.get(id), whole?.get(id)]) {
        const [shown, quantity, standing, counted] = toCells(row).map(textOf);
        expect([shown, quantity, counted]).toEqual([day && formatDate(day), text, labels.get(measure)]);
        expect(standing?.startsWith(statuses[status].label)).toBe(true);
      }
      const [way] = toCells(brief?.get(id)).slice(-1);
      expect([textOf(way), way && hrefsIn(way)]).toEqual([
        expect.stringContaining(source.publisher),
        expect.arrayContaining([`${basis}#${id}`]),
      ]);
      const [says, from] = toCells(whole?.get(id)).slice(-2).map(textOf);
      expect(says).toContain(note.replace(/\s+/gu, ' ').trim());
      expect(from).toContain(`${source.publisher} , ${source.title}`.replace(' ,', ','));
    }
  });
});

describe('the statements', () => {
  const claim = z.object({ id: z.string(), kind: z.string(), voice: z.string().optional(), address: z.string() });
  const inArticles = pages
    .filter(({ path }) => /^\/articles\/[^/]+\/$/u.test(path))
    .flatMap(
      ({ path }) =>
        z.object({ annotations: z.array(claim) }).parse(json(`${path}${path.split('/')[2]}.json`)).annotations,
    )
    .filter(({ kind }) => kind === 'claim');
  const onPages = (prefix: RegExp) =>
    pages
      .filter(({ path }) => prefix.test(path))
      .flatMap(({ tree }) => withClass(tree, 'claim-table').flatMap((table) => withTag(table, 'tr').slice(1)));
  const toFacts = (row: Element) => {
    const [, words, manner, grade] = withTag(row, 'td');
    return `${hrefsIn(words ?? row)[0]} ${textOf(manner)} ${textOf(grade)}`;
  };
  const toExpected = ({ address, manner, grade }: Record<string, string>) =>
    `${address} ${manners[manner as keyof typeof manners].label} ${claimGrades[grade as keyof typeof claimGrades].label}`; // words of the tables

  test('are the same in the table of the site, in the JSON of the articles, and on their pages', () => {
    expect(inArticles.map(({ address, voice }) => `${address} ${voice}`).sort()).toEqual(
      statements.map(({ address, voice }) => `${address} ${voice}`).sort(),
    );
    expect(
      onPages(/^\/claims\/(?:page\/\d+\/)?$/u)
        .map(toFacts)
        .sort(),
    ).toEqual(statements.map(toExpected).sort());
    const besideEachOther = onPages(/^\/basis\/articles\//u).map(toFacts);
    expect(besideEachOther.sort()).toEqual(statements.map(toExpected).sort());
  });

  test.each([...new Set(statements.map(({ grade }) => grade))])('of the grade %s are those of its page', (grade) => {
    const page = new RegExp(`^/claims/grade/${grade}/(?:page/\\d+/)?$`, 'u');
    const own = statements.filter((row) => row['grade'] === grade);
    expect(onPages(page).map(toFacts).sort()).toEqual(own.map(toExpected).sort());
  });

  test('can each be cited and framed', () => {
    for (const { address = '', article, id } of statements) {
      expect(read(`/cite/articles/${article}/index.html`)).toContain(`<li id="${id}"`);
      expect(read(`/embed/articles/${article}/index.html`)).toContain(` id="${id}"`);
      expect(address).toBe(`/articles/${article}/#${id}`);
    }
  });
});
