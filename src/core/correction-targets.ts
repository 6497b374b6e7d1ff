/** Everything on the site that a correction may point at, by its address. */
import { articleAddress, entityAddress, pointAddress, wordsAddress } from './addresses.ts';
import type { CorrectableSite } from './corrections.ts';
import type { Mention } from './kinds/kinds.ts';
import type { Annotation, Article, Block, Correctable, Entity, Profile, Series } from './model.ts';
import type { PartialDate } from './partial-date.ts';
import { formatDate } from './partial-date.ts';
import { formatQuantity } from './quantity.ts';

/** A place that can be corrected: what it is called, what stands there, and all that a correction of it concerns. */
export interface CorrectionTarget {
  readonly place: string;
  readonly texts: readonly string[];
  readonly subjects: readonly Correctable[];
  /** Of an article's words, the date of the article. */
  readonly published: PartialDate | undefined;
}

/** Targets by their path on the site. */
export type Targets = ReadonlyMap<string, CorrectionTarget>;

/** The places of all articles, profiles and series. */
export function findTargets({ articles, profiles, series, charted }: CorrectableSite): Targets {
  return new Map([
    ...articles.flatMap((article) => findInArticle(article, charted)),
    ...profiles.map(findProfile),
    ...series.flatMap((one) => findInSeries(one, articles)),
  ]);
}

type Entry = readonly [address: string, target: CorrectionTarget];

function findInArticle(article: Article, charted: CorrectableSite['charted']): Entry[] {
  const { published, headline, dek, blocks, annotations } = article;
  const whole = { place: headline, texts: [headline, dek], subjects: [article], published };
  return [
    [articleAddress(article), whole],
    ...blocks
      .filter(({ paragraph }) => paragraph !== undefined)
      .map((block): Entry => {
        const subjects = [article, block, ...namedIn(article, block)];
        const place = placeOf(article, block);
        return [`${articleAddress(article)}#p-${block.paragraph}`, { place, texts: [block.text], subjects, published }];
      }),
    ...annotations.map((annotation): Entry => {
      const point = annotation.kind === 'figure' ? charted.get(annotation)?.point : undefined;
      const subjects = [
        article,
        annotation.block,
        annotation,
        ...(point ? [point] : []),
        ...concerned(article, annotation),
      ];
      return [
        wordsAddress(article, annotation),
        { place: placeOf(article, annotation.block), texts: textsOf(annotation), subjects, published },
      ];
    }),
  ];
}

function placeOf({ headline }: Article, { paragraph }: Block): string {
  return paragraph === undefined ? headline : `${headline}, ¶${paragraph}`;
}

function textsOf(annotation: Annotation): string[] {
  return annotation.kind === 'note' ? [annotation.text, annotation.body] : [annotation.text];
}

/** The entities whose profiles show an annotation: of words that have none of their own, those named in its paragraph. */
function concerned(article: Article, annotation: Annotation): readonly Entity[] {
  switch (annotation.kind) {
    case 'mention':
      return [annotation.entity];
    case 'claim': {
      const { speaker, behalf, about } = annotation;
      return [...new Set([...(speaker ? [speaker] : []), ...behalf, ...about])];
    }
    case 'part':
      return concerned(article, annotation.claim);
    case 'commitment': {
      const { agreement, commitment } = annotation;
      return [...new Set([agreement, commitment.by, ...commitment.to])];
    }
    case 'figure':
    case 'note':
    case 'date':
      return namedIn(article, annotation.block);
  }
}

function namedIn({ annotations }: Article, block: Block): readonly Entity[] {
  const mentions = annotations.filter((annotation): annotation is Mention => annotation.kind === 'mention');
  return [...new Set(mentions.filter((mention) => mention.block === block).map(({ entity }) => entity))];
}

function findProfile({ entity }: Profile): Entry {
  const { name, summary = '', portrait, aftermath, facts, roles } = entity;
  const texts = [
    name,
    summary,
    portrait,
    aftermath,
    ...facts.map(({ text }) => text),
    ...roles.map(({ title }) => title),
  ];
  return [entityAddress(entity), { place: name, texts, subjects: [entity], published: undefined }];
}

function findInSeries(series: Series, articles: readonly Article[]): Entry[] {
  return series.points.map((point): Entry => {
    const { date, value, low, high, note, figure } = point;
    const article = figure && articles.find(({ annotations }) => annotations.includes(figure));
    const words = article && figure ? [article, figure.block, figure, ...concerned(article, figure)] : [];
    const numbers = [value, low, high].flatMap((number) => (number === undefined ? [] : [number]));
    const texts = [formatQuantity(point), ...numbers.map(String), note];
    const place = `${series.title}, ${formatDate(date)}`;
    return [pointAddress(series, point), { place, texts, subjects: [point, ...words], published: undefined }];
  });
}
