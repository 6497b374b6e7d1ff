/** Makes a draft article of a saved web page: what a reader would read of it as Markdown, and what it says of itself. */
import { Readability } from '@mozilla/readability';
import * as chrono from 'chrono-node';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Nodes, Parents, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { parseDate } from '../../core/partial-date.ts';
import { stripPage } from './strip-page.ts';

/** What a page gives. */
export interface ImportedPage {
  readonly title: string;
  readonly byline: string | undefined;
  /** YYYY-MM-DD; undefined where the page does not say. */
  readonly published: string | undefined;
  readonly language: string | undefined;
  /** What opens the text before a dash: a place in capitals, with what the page has behind it. */
  readonly dateline: string | undefined;
  /** The text as Markdown that a build takes: without pictures, raw HTML and links that lead nowhere. */
  readonly markdown: string;
}

const writer = remark().use(remarkGfm).data('settings', { bullet: '-', rule: '-', emphasis: '*' });
const space = { type: 'text', value: ' ' } as const;
const safeLink = /^(?:https?:\/\/|mailto:)/iu; // `https://example.org`, not `/about`: paths of another site lead nowhere here
// Matches `HARBORVILLE — `, `**HARBORVILLE** (AP) – ` and `HARBORVILLE, May 2 (AP) - `; not `NATO-led` nor `The truce — `.
const datelined =
  /^\**(\p{Lu}[\p{Lu}\p{M}.’' -]*\p{Lu}\.?(?:, \p{L}[\p{L}\d. ]{1,24})?)\**( \([\p{L}. ]{2,24}\))?\**\s*[—–-]{1,2}\s+/u;

/** Reads a page; undefined where it holds no text to read. */
export function importPage(html: string): ImportedPage | undefined {
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const published = findDay(document);
  const headings = Array.from(document.querySelectorAll('h1'), ({ textContent }) => oneLine(textContent));
  stripPage(document as unknown as Document); // linkedom's types differ from the browser's in parts that are not used
  const read = new Readability(document).parse();
  if (!read?.content) return undefined;
  const tree = toMdast(fromHtml(read.content, { fragment: true }), { document: false });
  if (tree.type === 'root') tree.children = tree.children.flatMap((node) => clean(node)) as RootContent[]; // what is left of a root belongs in it
  const written = writer.stringify(tree.type === 'root' ? tree : { type: 'root', children: [] });
  const text = written.replaceAll('\uFFFD', '?').trim(); // a letter that was lost before the page came here
  if (text === '') return undefined;
  const [opening = '', place, agency = ''] = datelined.exec(text) ?? [];
  const day = published ?? toDay(read.publishedTime);
  return {
    title: pickTitle(oneLine(read.title), headings) ?? 'Untitled',
    byline: oneLine(read.byline)?.replace(/^by\s+/iu, ''), // `By Ann Lee`
    published: day,
    language: read.lang ?? undefined,
    dateline: place && place + agency,
    markdown: text.slice(opening.length),
  };
}

/** A node as a build takes it, in parts where only what is in it can stay. */
function clean(node: Nodes, isInCell = false): Nodes[] {
  if (isInCell && (node.type === 'code' || node.type === 'break'))
    return [node.type === 'code' ? { type: 'inlineCode', value: oneLine(node.value) ?? '' } : space];
  if (['image', 'imageReference', 'html', 'definition'].includes(node.type)) return [];
  if ('children' in node)
    (node as Parents).children = node.children.flatMap((child) =>
      clean(child, isInCell || node.type === 'tableCell'),
    ) as typeof node.children; // children of the same kind
  if (node.type === 'link' && (!safeLink.test(node.url) || node.children.length === 0)) return node.children;
  return 'children' in node && node.children.length === 0 && node.type !== 'tableCell' ? [] : [node];
}

const dayNames = [
  ...['article:published_time', 'article:published', 'og:published_time', 'datePublished', 'date', 'pubdate'],
  ...['publish-date', 'parsely-pub-date', 'sailthru.date', 'dc.date', 'DC.date.issued', 'dcterms.created'],
];

function findDay(document: Document): string | undefined {
  const metas = dayNames.map((name) =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      ?.getAttribute('content'),
  );
  const times = ['time[itemprop="datePublished"]', 'time[pubdate]', 'time[datetime]'].map((selector) =>
    document.querySelector(selector)?.getAttribute('datetime'),
  );
  return [...metas, ...times].map(toDay).find((day) => day !== undefined);
}

/** The day of a date in ISO's form, or in words; in neither, numbers could mean two days. */
function toDay(text: string | null | undefined): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/u.exec(text ?? '')?.[0]; // of `2020-09-14T10:00Z`, not of `14/9/2020`
  if (day !== undefined) return parseDate(day) ? day : undefined;
  const [found] = /\p{L}{3}/u.test(text ?? '') ? chrono.strict.parse(text ?? '') : [];
  if (!found || !(['day', 'month', 'year'] as const).every((part) => found.start.isCertain(part))) return undefined;
  const [year = 0, month = 0, date = 0] = (['year', 'month', 'day'] as const).map((part) => found.start.get(part) ?? 0);
  const words = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
  return parseDate(words) ? words : undefined;
}

/** The title without the name of the site, where the page's own heading shows what that is. */
function pickTitle(title: string | undefined, headings: readonly (string | undefined)[]): string | undefined {
  const [heading, ...others] = headings.filter((one) => one && title?.includes(one));
  return others.length === 0 && heading && heading.length > 3 ? heading : title;
}

function oneLine(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/gu, ' ').trim() || undefined;
}
