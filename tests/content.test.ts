import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { voiceOf } from '../src/core/kinds/claim.ts';
import type { Claim, Figure } from '../src/core/kinds/kinds.ts';
import type { Article, Entity, Series } from '../src/core/model.ts';
import { describeCast } from '../src/core/describe-cast.ts';
import { partOutcomes, statusOf } from '../src/core/outcomes.ts';
import { partProfile } from '../src/core/part-profile.ts';
import { findPagePaths } from '../src/core/page-addresses.ts';
import { formatProblem } from '../src/core/problem.ts';
import { groupRoles } from '../src/core/roles.ts';
import { readResult, readSite } from '../src/site.ts';

const facts = '../shared/facts/troops.csv';
const site = readSite('.');
const article = site.articles.find(({ slug }) => slug === 'us-envoy-islamabad-doha-talks') as Article; // the tests below need it
const troops = site.series.find(({ id }) => id === 'us-troops-afghanistan') as Series;
const text = article.blocks.map((block) => block.text).join('\n');
const claims = article.annotations.filter((annotation): annotation is Claim => annotation.kind === 'claim');
const figures = article.annotations.filter((annotation): annotation is Figure => annotation.kind === 'figure');

test('every address is written down: `npm run addresses` would write nothing', () => {
  const lines = readResult('.').notices.map(formatProblem);
  expect(lines.filter((line) => line.startsWith('content/addresses'))).toEqual([]);
  expect([...site.addresses.values()].every(({ ledger }) => ledger)).toBe(true);
  expect(site.pages.listed.length).toBe(findPagePaths(site).length + site.pages.gone.length);
});

describe('the first article', () => {
  test('has sixteen paragraphs, its dateline and the reason for its date', () => {
    expect(article.blocks.map(({ paragraph }) => paragraph)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect([article.dateline, article.published.text]).toEqual(['ISLAMABAD', '2020-09-14']);
    expect(article.publishedNote).toMatch(/^Inferred/u);
  });

  test('quotes exactly three times, word for word', () => {
    expect([...text.matchAll(/“[^”]*”/gu)].map(([quotation]) => quotation)).toEqual([
      '“Unfortunately, the level of Taliban violence and offensive attacks on ANDSF (Afghan National Defense and Security Forces) and Afghan civilians have not decreased,”',
      '“an Islamic government”',
      '“is aimed at achieving a ceasefire, ending the violence and ensuring lasting peace and stability in the country.”',
    ]);
  });

  test('names nobody whom the report leaves unnamed', () => {
    expect(text).not.toMatch(/ISPR|Inter-Services|Rawalpindi|Baradar|Ghani|Pompeo|Imran Khan/u);
  });

  test('gives every statement the grade of its voice', () => {
    expect(claims.map((claim) => [claim.block.paragraph, claim.grade, claim.manner, voiceOf(claim)])).toEqual([
      [2, 'body', 'paraphrased', 'Pakistan’s military'],
      [2, 'body', 'paraphrased', 'Pakistan’s military'],
      [4, 'observers', 'paraphrased', 'Observers'],
      [5, 'sources', 'paraphrased', 'Unnamed sources'],
      [6, 'official', 'paraphrased', 'Unnamed officials: Afghan government and Taliban'],
      [6, 'official', 'paraphrased', 'Unnamed officials: Afghan government'],
      [7, 'hearsay', 'paraphrased', 'Reportedly'],
      [7, 'named', 'quoted', 'Fawad Aman'],
      [9, 'reporter', 'paraphrased', 'The report’s own voice'],
      [9, 'reporter', 'paraphrased', 'The report’s own voice'],
      [10, 'reporter', 'silence', 'The report’s own voice'],
      [10, 'official', 'partly-quoted', 'Unnamed officials: Taliban'],
      [11, 'named', 'tweeted', 'Sediq Seddiqi'],
      [12, 'named', 'paraphrased', 'Abdullah Abdullah'],
      [15, 'reporter', 'paraphrased', 'The report’s own voice'],
    ]);
  });

  test('drops an attribution once: violence that has not fallen, first said by officials', () => {
    const repeated = claims.filter(({ repeats }) => repeats);
    expect(repeated.map(({ key, grade, repeats }) => [key, grade, repeats?.key, repeats?.grade])).toEqual([
      ['violence-again', 'reporter', 'violence', 'official'],
    ]);
    expect(readResult('.').notices.map(({ message }) => message.split(':')[0])).toEqual([
      'attribution dropped for “the opening of the Doha talks has not brought insurgent violence down”',
    ]);
  });

  test('keeps “around”, and ties four numbers to the series', () => {
    expect(
      figures.map(({ text: words, value, qualifier, status, series }) => [
        words,
        value,
        qualifier,
        status,
        series !== undefined,
      ]),
    ).toEqual([
      ['Three senior US officials', 3, 'exact', 'reported', false],
      ['Scores of people', undefined, 'words', 'reported', false],
      ['thousands of their people', undefined, 'words', 'reported', false],
      ['complete withdrawal of American and allied troops by May 2021', 0, 'exact', 'promised', true],
      ['around 13,000', 13000, 'about', 'reported', true],
      ['8,600', 8600, 'exact', 'reported', true],
      ['around 4,500', 4500, 'about', 'planned', true],
    ]);
    expect(site.charted.size).toBe(4);
    for (const [figure, { series, point }] of site.charted) {
      expect([series, point.figure, point.source.article]).toEqual([troops, figure, article]);
      expect([point.value, point.qualifier, point.status, point.date.text]).toEqual([
        figure.value,
        figure.qualifier,
        figure.status,
        figure.date?.text,
      ]);
    }
  });

  test('keeps what became known later apart', () => {
    const notes = article.annotations.filter((annotation) => annotation.kind === 'note');
    expect(notes.filter(({ later }) => later).map(({ key }) => key)).toEqual([
      'no-settlement',
      'withdrawal-outcome',
      'below-8600',
      'november-outcome',
    ]);
    for (const { sources } of notes) expect(sources.length).toBeGreaterThan(0);
  });
});

describe('the agreement of 29 February 2020', () => {
  const { commitments } = site.profiles.find(({ entity }) => entity.id === 'us-taliban-agreement')?.entity as Entity;

  test('has what each side undertook, with a status only where a source gives one', () => {
    const rows = commitments.map((commitment) => {
      const { then, since } = partOutcomes(commitment, article.published);
      return [
        commitment.by.id,
        commitment.id,
        commitment.deadline?.text,
        statusOf(then),
        statusOf([...then, ...since]),
      ];
    });
    expect(rows).toEqual([
      ['taliban', 'spare-foreign-forces', undefined, 'not-yet-rated', 'not-yet-rated'],
      ['taliban', 'afghan-soil', undefined, 'not-yet-rated', 'not-yet-rated'],
      ['taliban', 'talks', '2020-03-10', 'in-the-works', 'stalled'],
      ['united-states', 'first-cut', '2020-07-13', 'kept', 'kept'],
      ['united-states', 'full-withdrawal', '2021-04/2021-05', 'not-yet-rated', 'not-yet-rated'],
    ]);
  });

  test('stands in the words of the first article four times', () => {
    const placed = commitments.map((commitment) => site.undertaken.get(commitment) ?? []).flat();
    expect(placed.map(({ words }) => [words.block.paragraph, words.key])).toEqual([
      [13, 'spare-foreign-forces'],
      [13, 'afghan-soil'],
      [14, 'talks'],
      [15, 'full-withdrawal'],
    ]);
  });
});

describe('the register', () => {
  test('describes everyone and everything that the article names', () => {
    expect(site.profiles.filter(({ entity }) => entity.type === 'person')).toHaveLength(5);
    for (const { entity, appearances } of site.profiles) {
      expect([entity.id, entity.portrait.length > 200, appearances[0]?.mentions.length !== 0]).toEqual([
        entity.id,
        true,
        true,
      ]);
    }
  });

  test('has a source for every role and fact', () => {
    for (const { entity } of site.profiles) {
      for (const item of [...entity.roles, ...entity.facts]) expect(item.sources.length, entity.id).toBeGreaterThan(0);
    }
  });

  test('tells nothing in its default view that was known only after the last article', () => {
    const later = / 20(?:2[1-9])|(?:October|November|December) 2020/u; // `in May 2021`, not `in May 2020`
    const isPlan =
      /(?:by|in|to|end of|wrote) (?:April|May|November)(?: or in May)?(?: 2021| of this year)|early November/u;
    const shown = site.profiles.flatMap((profile) => {
      const { entity } = profile;
      const { known, last } = partProfile(profile);
      const roles = groupRoles(entity.roles, last).filter(({ isLater }) => !isLater);
      const duties = entity.commitments.flatMap((duty) => partOutcomes(duty, last).then.map(({ text: told }) => told));
      return [
        entity.summary ?? '',
        ...entity.portrait.split('. '),
        ...known.flatMap(({ text: told, date }) => [told, ` ${date?.text ?? ''}`]),
        ...roles.flatMap(({ lines }) => lines.flatMap(({ term, role }) => [term, role.note ?? ''])),
        ...duties,
      ];
    });
    const cards = describeCast(article).flatMap(({ lines }) => lines.flatMap(({ facts }) => facts));
    const then = [...shown, ...cards.filter(({ term }) => term !== 'Now').map(({ text: told }) => told)];
    expect(then.length).toBeGreaterThan(200);
    expect(then.filter((told) => later.test(told) && !isPlan.test(told))).toEqual([]);
    expect(cards.filter(({ term }) => term === 'Now').map(({ text: told }) => told)).toEqual([
      'in that post until 19 October 2021',
      'in that post until 29 November 2022',
      'Deputy spokesperson of the Ministry of National Defense: in office on 1 August 2021; from: not known; until: not known',
      'not known',
      'in that post until August 2021',
    ]);
  });

  test('gives Wikidata ids to places and states only', () => {
    const held = site.profiles.filter(({ entity }) =>
      entity.identifiers.some(({ register }) => register === 'Wikidata'),
    );
    expect(held.map(({ entity }) => entity.id).sort()).toEqual([
      'afghanistan',
      'doha',
      'islamabad',
      'pakistan',
      'united-states',
    ]);
  });

  test('links to publishers, not to bare hosts, blogs or copies', () => {
    const hosts = site.sources.flatMap(({ url }) => (url ? [new URL(url).hostname] : []));
    expect(
      hosts.filter((host) =>
        /^[\d.]+$|blogspot|wordpress|readkong|yumpu|scribd|docslib|clateway|eth\.limo|k-zone|wiki\./u.test(host),
      ),
    ).toEqual([]);
    for (const { url, note, article: own } of site.sources) expect(url ?? note ?? own).toBeDefined();
  });
});

describe('the troop numbers', () => {
  test('are all there, each in one series and with its source', () => {
    expect(site.series.map(({ id, points }) => [id, points.length])).toEqual([
      ['us-troops-afghanistan', 116],
      ['afghan-forces', 7],
      ['foreign-troops-afghanistan', 17],
    ]);
    expect(troops.points.filter(({ source }) => source.article)).toHaveLength(4);
    expect(troops.contradictions).toHaveLength(12);
    for (const { accounts, title } of troops.contradictions) expect(accounts.length, title).toBeGreaterThan(1);
  });

  test('are the rows of the fact sheet, no more and no fewer, letter by letter', () => {
    if (!existsSync(facts)) return console.info(`${facts} is absent: the rows were not compared with it`);
    const read = (file: string) => readFileSync(file, 'utf8').trim().split(/\r?\n/u).slice(1);
    const rows = site.series.flatMap(({ id }) => read(`content/series/${id}.csv`));
    return expect(rows.toSorted()).toEqual(read(facts).toSorted());
  });

  test('tell what became of every aim of the report, and of no aim more than its sources do', () => {
    const aims = troops.points.filter(({ status }) => status !== 'reported');
    const own = aims
      .filter(({ figure }) => figure)
      .map(({ date, condition, outcome }) => [date.text, condition !== undefined, outcome?.result]);
    expect(own).toEqual([
      ['2020-11', false, 'roughly-met'],
      ['2021-05', true, 'late'],
    ]);
    const untold = aims.filter(({ outcome }) => !outcome).map(({ date, source }) => `${date.text} ${source.id}`);
    expect(untold).toEqual([
      '2009-04 crs-r40682',
      '2009-12 npp-2009',
      '2017-01 cnn-2016-07',
      '2020-11 xinhua-2020-09b',
      '2021-07 ap-2021-06',
    ]);
  });

  test('are known on the day of the report, or only later', () => {
    expect(troops.asOf?.text).toBe('2020-09-14');
    const later = troops.points.filter((point) => point.later).map(({ date, source }) => `${date.text} ${source.id}`);
    expect(later).toContain('2001-11 afp-2021');
    expect(later).toContain('2020-11 sigar-2021-01');
    expect(later).toContain('2021-12-31 dmdc-troopdata');
    expect(later).not.toContain('2021-05-01 reuters-2020-05');
    expect(later).not.toContain('2020-11 xinhua-2020-09');
  });

  test('have a row that gives a band and no value', () => {
    const bands = troops.points.filter(({ value }) => value === undefined);
    expect(bands.map(({ date, low, high }) => [date.text, low, high])).toEqual([['2020-11', 4000, 5000]]);
  });

  test('have one headline point a date, from the recommended list', () => {
    const values = [
      1300, 2500, 7200, 9700, 13100, 20300, 20000, 24845, 25000, 33000, 32000, 38000, 55107, 62000, 70000, 94000, 96900,
      99800, 100000, 90000, 68000, 66000, 38000, 32000, 10800, 9800, 8400, 11000, 14000, 14000, 12000, 13000, 8600,
      4500, 2500, 0,
    ];
    expect(troops.headline.map(({ value }) => value)).toEqual(values);
    expect(troops.headline.every(({ status }) => status === 'reported')).toBe(true);
    const measures = troops.headline.map(({ date, measure }) => `${measure.id} ${date.text}`);
    expect(measures.filter((measure) => !measure.startsWith('us_troops_reported'))).toEqual([
      'us_force_management_level 2014-12',
      'us_force_management_level 2016-07-06',
      'us_force_management_level 2017-03',
      'us_troops_incl_temporary 2017-08-30',
      'us_troops_incl_temporary 2017-11-16',
      'us_troops_incl_temporary 2018-12-20',
      'us_troops_incl_temporary 2019-10-21',
    ]);
  });
});
