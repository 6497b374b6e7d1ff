/** Hand-made series for tests: every builder takes only what the test is about. */
import type { Article, Block, Measure, Point, Series, Source } from '../../src/core/model.ts';
import type { Figure } from '../../src/core/kinds/kinds.ts';
import { parseDate, type PartialDate } from '../../src/core/partial-date.ts';

/** A date that must be one. */
export function toDate(text: string): PartialDate {
  const date = parseDate(text);
  if (!date) throw new Error(`Not a date: ${text}`);
  return date;
}

/** A measure of US troops on the headline line. */
export function toMeasure(parts: Partial<Measure> = {}): Measure {
  const id = parts.id ?? 'reported';
  return { id, label: `Label of ${id}`, counts: 'heads', scope: 'US', drawn: 'headline', ...parts };
}

/** A press source with a page. */
export function toSource(parts: Partial<Source> = {}): Source {
  return {
    id: 'wire',
    title: 'Troops, a “summary”',
    publisher: 'The Wire',
    date: undefined,
    url: 'https://example.org/troops',
    grade: 'B',
    licence: 'facts only',
    note: undefined,
    article: undefined,
    ...parts,
  };
}

/** A reported point of 8,600 in July 2020. */
export function toPoint(parts: Partial<Omit<Point, 'date'>> & { readonly date?: string } = {}): Point {
  const { date = '2020-07-13', ...rest } = parts;
  return {
    id: `p-${date}`,
    position: { line: 2, column: 1 },
    value: 8600,
    low: undefined,
    high: undefined,
    qualifier: 'exact',
    status: 'reported',
    measure: toMeasure(),
    source: toSource(),
    note: '',
    known: undefined,
    later: false,
    condition: undefined,
    outcome: undefined,
    figure: undefined,
    claim: undefined,
    ...rest,
    date: toDate(date),
  };
}

/** A point that an article gives, with its words. */
export function toArticlePoint(parts: Parameters<typeof toPoint>[0] = {}): Point {
  const point = toPoint({ source: toSource({ id: 'report', grade: 'report', article: toArticle() }), ...parts });
  return { ...point, figure: toFigure(point) };
}

/** A series with the points given, all reported ones of headline measures on the headline line. */
export function toSeries(points: readonly Point[], parts: Partial<Series> = {}): Series {
  const measures = new Map(points.map(({ measure }) => [measure.id, measure]));
  return {
    id: 'troops',
    file: 'content/series/troops.md',
    title: 'Troops',
    dek: 'How many there were.',
    unit: 'troops',
    licence: 'CC BY 4.0',
    lead: true,
    measures: [...measures.values()],
    points,
    headline: points.filter(({ status, measure }) => status === 'reported' && measure.drawn === 'headline'),
    window: { from: toDate('2019'), until: toDate('2021') },
    views: [],
    asOf: undefined,
    breaks: [],
    events: [],
    contradictions: [],
    warnings: [],
    method: '',
    ...parts,
  };
}

function toFigure({ id, value, low, high, qualifier, status, date }: Point): Figure {
  const text = `words of ${id}`;
  const element = {
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [{ type: 'text' as const, value: text }],
  };
  const block: Block = { index: 0, paragraph: 1, text, opaque: [], element };
  const place = { block, start: 0, end: text.length, text, position: { line: 1, column: 1 } };
  return {
    kind: 'figure',
    id: `figure-${id}`,
    key: id,
    ...place,
    value,
    low,
    high,
    qualifier,
    sentence: text,
    unit: 'troops',
    status,
    date,
    series: 'troops',
  };
}

function toArticle(): Article {
  return {
    slug: 'a-report',
    isDraft: false,
    file: 'content/articles/a-report.md',
    headline: 'A report',
    dek: '',
    topics: [],
    dateline: 'DOHA',
    published: toDate('2020-09-14'),
    publishedNote: undefined,
    basis: '',
    language: 'en',
    direction: 'ltr',
    cast: [],
    sentences: [],
    blocks: [],
    annotations: [],
    questions: [],
    tree: { type: 'root', children: [] },
    markdown: '',
    words: 0,
  };
}
