/** Pictures for the places where links are shared, as trees that a renderer lays out. */
import type { EntityType } from '../core/entity-types.ts';
import type { Article, Series, Site, Stretch } from '../core/model.ts';
import { compareText, type PartialDate } from '../core/partial-date.ts';
import { publisher } from './citation.ts';
import { writeSeriesPicture } from './series-svg.ts';
import {
  findArticlePicture,
  findEntityPicture,
  findSeriesPicture,
  isDrawable,
  pictureSize,
  type SharePicture,
} from './share-picture.ts';

/** A box, a text or an image, with its styles in the words of CSS. */
export type PictureNode =
  | { readonly type: 'container'; readonly style: PictureStyle; readonly children: PictureNode[] }
  | { readonly type: 'text'; readonly style: PictureStyle; readonly text: string }
  | { readonly type: 'image'; readonly style: PictureStyle; readonly src: string };

type PictureStyle = Readonly<Record<string, string | number>>;

/** A picture that can be drawn: its file as a path of the site, its tree, and as SVG the image that is called `chart`. */
export interface DrawnPicture {
  readonly path: string;
  readonly node: PictureNode;
  readonly chart: string | undefined;
}

const [serif, sans] = ['Newsreader', 'Public Sans'];
const [paper, ink, soft, rule] = ['#fbfaf6', '#1c1b19', '#5a5751', '#dcd8cd'];
const hues: Readonly<Record<EntityType, string>> = {
  person: '#9a3412',
  organization: '#155e75',
  place: '#4d6b1f',
  event: '#6b3fa0',
};
const edge = 56;
const chartSize = { name: 'middle', width: 760, height: 214 } as const;
/** How high a chart may be below a title of one line, and of two; one that needs more for its labels is drawn smaller. */
const [mostHeight, leastHeight] = [394, 340];
/** How many letters of a title surely fit on one line. */
const lineLength = 42;
const chartLooks = `text { font-family: '${sans}' }`;

/** The pictures of all articles, profiles and series that have one. */
export function drawSharePictures(site: Site): readonly DrawnPicture[] {
  const draw = (picture: SharePicture | undefined, hue: string, chart?: string): DrawnPicture[] =>
    picture ? [{ path: picture.path, node: drawPicture(picture, hue, chart !== undefined), chart }] : [];
  return [
    ...site.articles.flatMap((article) => draw(findArticlePicture(article), hues.person, writeChart(article, site))),
    ...site.profiles.flatMap((profile) => draw(findEntityPicture(profile), hues[profile.entity.type])),
    ...site.series.flatMap((series) => draw(findSeriesPicture(series), soft, keepDrawable(writeWindow(series)))),
  ];
}

/** The series in which most numbers of an article stand, up to the last of them and without what became known later. */
function writeChart(article: Article, { charted }: Site): string | undefined {
  const places = article.annotations.flatMap((one) => (one.kind === 'figure' ? (charted.get(one) ?? []) : []));
  const all = [...new Set(places.map(({ series }) => series))];
  const countOf = (series: Series) => places.filter((place) => place.series === series).length;
  const [series] = all.sort((a, b) => countOf(b) - countOf(a) || compareText(a.id, b.id));
  if (!series) return undefined;
  const dates = places.filter((place) => place.series === series).map(({ point }) => point.date);
  const stretch: Stretch = { from: series.window.from, until: findLast([article.published, ...dates]) };
  return keepDrawable(
    writeSeriesPicture(series, { size: chartSize, stretch, looks: `${chartLooks} .later { display: none }` }),
  );
}

function writeWindow(series: Series): string {
  return writeSeriesPicture(series, { size: chartSize, stretch: series.window, looks: chartLooks });
}

function keepDrawable(svg: string): string | undefined {
  return isDrawable(svg) ? svg : undefined;
}

function findLast(dates: readonly [PartialDate, ...PartialDate[]]): PartialDate {
  return dates.reduce((last, date) => (date.latest > last.latest ? date : last));
}

function drawPicture({ kicker, title, dek, foot }: SharePicture, hue: string, hasChart: boolean): PictureNode {
  const names = { fontFamily: serif, fontWeight: 500, lineHeight: 1.12, color: ink, textWrap: 'balance' };
  const width = pictureSize.width - 2 * edge;
  const maxHeight = title.length > lineLength ? leastHeight : mostHeight;
  const head = [
    text(kicker.toUpperCase(), { fontFamily: sans, fontSize: 22, fontWeight: 600, letterSpacing: 2, color: hue }),
    text(title, { ...names, ...(hasChart ? { fontSize: 48, ...clamp(2) } : { fontSize: 84, ...clamp(3) }) }),
  ];
  const body: PictureNode = hasChart
    ? { type: 'image', src: 'chart', style: { width, maxHeight, objectFit: 'contain', marginTop: 14 } }
    : text(dek, { fontFamily: sans, fontSize: 36, lineHeight: 1.4, color: soft, marginTop: 24, ...clamp(4) });
  const page = {
    display: 'flex',
    width: '100%',
    height: '100%',
    backgroundColor: paper,
    borderTop: `10px solid ${hue}`,
  };
  const column = { display: 'flex', flexDirection: 'column' };
  return box({ ...page, flexDirection: 'column', padding: `34px ${edge}px 28px` }, [
    box({ ...column, gap: 8, flexGrow: 1, justifyContent: hasChart ? 'flex-start' : 'center' }, [...head, body]),
    box({ display: 'flex', justifyContent: 'space-between', borderTop: `2px solid ${rule}`, paddingTop: 12 }, [
      text(publisher, { fontFamily: serif, fontSize: 30, fontWeight: 500, color: ink }),
      text(foot, { fontFamily: sans, fontSize: 24, color: soft }),
    ]),
  ]);
}

/** At most so many lines, with an ellipsis where there were more. */
function clamp(lines: number): PictureStyle {
  return { lineClamp: lines, textOverflow: 'ellipsis', overflow: 'hidden' };
}

function box(style: PictureStyle, children: PictureNode[]): PictureNode {
  return { type: 'container', style, children };
}

function text(words: string, style: PictureStyle): PictureNode {
  return { type: 'text', style, text: words };
}
