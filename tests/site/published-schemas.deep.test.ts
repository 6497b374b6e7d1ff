/** Our files held against what others have published: the schemas of sitemaps and JSON Feed, and the words of schema.org. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { Ajv } from 'ajv';
import { expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { schemaFolder } from './find-java.ts';
import { listFiles } from './read-pages.ts';

const dist = inject('basedDist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const readSchema = (name: string) => readFileSync(join(schemaFolder, name), 'utf8');
const filesOf = (ending: string) => listFiles(dist).filter((file) => file.endsWith(ending));

test('the sitemap holds to the schema of sitemaps.org, and one with a false date does not', async () => {
  const validate = (text: string) => validateXML({ xml: text, schema: readSchema('sitemap.xsd') });
  expect((await validate(read('/sitemap.xml'))).errors).toEqual([]);
  const faulty = read('/sitemap.xml').replace(/<lastmod>[^<]+/u, '<lastmod>yesterday');
  expect((await validate(faulty)).valid).toBe(false);
});

/** A schema of a draft that is older than Ajv, without its name: what it uses is the same in all of them. */
function readDraft(name: string): object {
  const { $schema: _, id: __, ...schema } = z.record(z.string(), z.unknown()).parse(JSON.parse(readSchema(name)));
  return schema;
}

test('every JSON Feed holds to the published schema, and one without items does not', () => {
  const feeds = listFiles(dist).filter((file) => /^\/feeds\/.+\.json$|\/feed\.json$/u.test(file));
  expect(feeds.length).toBeGreaterThan(20);
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.addSchema(readDraft('jsonfeed/feed-1.json'), 'feed-1').compile(readDraft('jsonfeed/feed.json'));
  for (const file of feeds)
    expect(validate(JSON.parse(read(file))), `${file} ${JSON.stringify(validate.errors)}`).toBe(true);
  expect(validate({ version: 'https://jsonfeed.org/version/1.1', title: 'A' })).toBe(false);
});

const slim = z.object({
  classes: z.record(z.string(), z.object({ subClassOf: z.array(z.string()) })),
  properties: z.record(z.string(), z.object({ domain: z.array(z.string()) })),
});

/** The vocabulary in the form in which schema.org itself publishes it. */
function readVocabulary(): object {
  const { classes, properties } = slim.parse(JSON.parse(readSchema('schemaorg-30.0-slim.json')));
  const refer = (name: string) => ({ '@id': `schema:${name}` });
  const types = Object.entries(classes).map(([name, { subClassOf }]) => ({
    ...refer(name),
    '@type': 'rdfs:Class',
    'rdfs:subClassOf': subClassOf.map(refer),
  }));
  const terms = Object.entries(properties).map(([name, { domain }]) => ({
    ...refer(name),
    '@type': 'rdf:Property',
    'schema:domainIncludes': domain.map(refer),
  }));
  return { '@graph': [...types, ...terms] };
}

/** What the validator of Adobe has against a graph, in the form in which its extractor gives one. */
async function findIssues(things: readonly Readonly<Record<string, unknown>>[]): Promise<string[]> {
  const jsonld: Record<string, unknown[]> = {};
  for (const thing of things)
    (jsonld[String(thing['@type'])] ??= []).push({ '@context': 'https://schema.org', ...thing });
  const issues = await new Validator(readVocabulary()).validate({ jsonld, microdata: {}, rdfa: {} });
  return (
    issues
      // Google’s wishes are warnings, and so is a word that schema.org does not know; only the second is a fault.
      .filter(
        ({ severity, issueMessage }) => severity === 'ERROR' || /not supported by the schema\.org/u.test(issueMessage),
      )
      .map(({ issueMessage }) => issueMessage)
  );
}

const graph = z.object({ '@graph': z.array(z.record(z.string(), z.unknown())) });

test('every graph uses the words of schema.org as they are meant, and one with others is found out', async () => {
  const files = filesOf('.jsonld').filter((file) => !file.endsWith('.annotations.jsonld'));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(await findIssues(graph.parse(JSON.parse(read(file)))['@graph']), file).toEqual([]);
  expect((await findIssues([{ '@type': 'Person', name: 'A', flavour: 'sweet' }])).join()).toMatch(/flavour/u);
  expect(
    await findIssues([{ '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1 }] }]),
  ).not.toEqual([]);
});
