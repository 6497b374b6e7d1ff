import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { findCitations, toSeriesCitation, type Citation } from '../../src/exports/citation.ts';
import { writeBibtex, writeCslJson, writeRis } from '../../src/exports/citation-files.ts';
import { citationStyles } from '../../src/exports/citation-text.ts';
import { toDate } from '../charts/series-fixture.ts';
import { articleFile, edit, siteOf, soundFiles } from '../core/fixture.ts';

const host = 'https://example.org/news';
const site = siteOf(soundFiles);
const [article] = site.articles;
const [series] = site.series;
if (!article || !series) throw new Error('The sound files hold an article and a series.');
const citations = [...findCitations(article, host), toSeriesCitation(series, host)];
const awkward: Citation = {
  ...(citations[0] as Citation), // an article's is always there
  title: 'R&D at 5% #1: “_why_ {now}” ~ a\\b^2?',
  date: toDate('2020-09~'),
};

function write(citation: Citation): string[] {
  return citationStyles.map((style) =>
    style
      .write(citation)
      .map(({ text, isItalic }) => (isItalic ? `*${text}*` : text))
      .join(''),
  );
}

describe('citations as text', () => {
  test('follow APA, Chicago and MLA', () => {
    expect(write(citations[0] as Citation)).toEqual([
      'Sidelight. (2020, September 14). *Truce talks go on*. https://example.org/news/articles/truce-talks/',
      'Sidelight. “Truce talks go on.” September 14, 2020. https://example.org/news/articles/truce-talks/.',
      '“Truce talks go on.” *Sidelight*, 14 Sept. 2020, https://example.org/news/articles/truce-talks/.',
    ]);
  });

  test('name the paragraph of a statement, and its address', () => {
    const hope = citations.find(({ id }) => id === 'truce-talks-c-hope') as Citation;
    const address = 'https://example.org/news/articles/truce-talks/?w=';
    expect(write(hope).map((text) => text.replace(/w=[a-z0-9]{7}#/u, 'w=…#'))).toEqual([
      `Sidelight. (2020, September 14). *Truce talks go on*, para. 1. ${address}…#c-hope`,
      `Sidelight. “Truce talks go on.” September 14, 2020, paragraph 1. ${address}…#c-hope.`,
      `“Truce talks go on.” *Sidelight*, 14 Sept. 2020, par. 1, ${address}…#c-hope.`,
    ]);
  });

  test('of a series give no date, for it has none', () => {
    expect(write(citations.at(-1) as Citation)).toEqual([
      'Sidelight. (n.d.). *Troops* [Data set]. https://example.org/news/timeline/',
      'Sidelight. “Troops.” n.d. https://example.org/news/timeline/.',
      '“Troops.” *Sidelight*, https://example.org/news/timeline/.',
    ]);
  });

  test('never gain precision, and put no full stop behind a question mark', () => {
    const [apa, chicago, mla] = write({ ...awkward, title: 'Why now?' });
    expect(apa).toContain('(ca. 2020, September). *Why now?* https');
    expect(chicago).toContain('“Why now?” ca. September 2020. https');
    expect(mla).toContain('“Why now?” *Sidelight*, ca. Sept. 2020, https');
  });
});

interface Name {
  readonly literal?: string;
  readonly family?: string;
}

interface Item {
  readonly id?: string;
  readonly title: string;
  readonly URL: string;
  readonly note?: string;
  readonly author?: readonly Name[];
  /** What RIS calls the author of a report in a newspaper. */
  readonly reporter?: string | readonly Name[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

function readAuthor({ author, reporter }: Item): string | undefined {
  if (typeof reporter === 'string') return reporter;
  const [name] = author ?? reporter ?? [];
  return name?.literal ?? name?.family;
}

/** What Citation.js, which others wrote, reads in a file. */
function readBack(text: string, form: string): Item[] {
  return new Cite(text, { forceType: form }).data as Item[]; // it says only that they are objects
}

describe.each([
  ['BibTeX', writeBibtex, '@biblatex/text'],
  ['RIS', writeRis, '@ris/file'],
  ['CSL-JSON', writeCslJson, '@csl/list+object'],
] as const)('%s', (_, writeFile, form) => {
  const all = [...citations, awkward];
  const text = writeFile(all);
  const items = form.startsWith('@csl')
    ? (new Cite(JSON.parse(text) as object[]).data as Item[])
    : readBack(text, form);

  test('reads back to the same titles, addresses, publishers and words', () => {
    expect(items.map(({ title }) => title)).toEqual(all.map(({ title }) => title));
    expect(items.map(({ URL }) => URL)).toEqual(all.map(({ address }) => address));
    expect(items.map(readAuthor)).toEqual(all.map(() => 'Sidelight'));
    for (const [index, { words }] of all.entries()) expect(items[index]?.note ?? '').toContain(words?.text ?? '');
  });

  test('reads back to dates as far as they are known', () => {
    const read = items.map(({ issued }) => issued?.['date-parts'][0]?.join('-') ?? '');
    const dates = all.map(({ date }) => date?.text.replace('~', '').replaceAll('-0', '-') ?? '');
    // Citation.js takes the year alone from RIS; other programs read the day, which stands in a field of its own.
    expect(read).toEqual(form.startsWith('@ris') ? dates.map((date) => date.slice(0, 4)) : dates);
    if (form.startsWith('@ris'))
      expect(
        text
          .match(/^DA {2}- .*$/gmu)
          ?.at(-1)
          ?.trim(),
      ).toBe('DA  - 2020/09//');
  });
});

test('an article with words of another language says so in every file', () => {
  const [other] = siteOf(edit(articleFile, 'dek:', 'language: fa\ndek:')).articles;
  const [own] = other ? findCitations(other, host) : [];
  expect(writeRis(own ? [own] : [])).toContain('LA  - fa\r\n');
  expect(writeCslJson(own ? [own] : [])).toContain('"language": "fa"');
});
