/** Makes a draft article of a saved web page: what a reader would read of it as Markdown, and what it says of itself. */
import { Readability } from '@mozilla/readability';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Nodes, Parents, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { parseDate } from '../../core/partial-date.ts';

/** What a page gives. */
export interface ImportedPage {
  readonly title: string;
  readonly byline: string | undefined;
  /** YYYY-MM-DD; undefined where the page does not say. */
  readonly published: string | undefined;
  readonly language: string | undefined;
  /** The text as Markdown that a build takes: without pictures, raw HTML and links that lead nowhere. */
  readonly markdown: string;
}

const writer = remark().use(remarkGfm).data('settings', { bullet: '-', rule: '-', emphasis: '*' });
const safeLink = /^(?:https?:\/\/|mailto:)/iu; // `https://example.org`, not `/about`: paths of another site lead nowhere here

/** Reads a page; undefined where it holds no text to read. */
export function importPage(html: string): ImportedPage | undefined {
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const published = findDay(document);
  const read = new Readability(document).parse();
  if (!read?.content) return undefined;
  const tree = toMdast(fromHtml(read.content, { fragment: true }), { document: false });
  if (tree.type === 'root') tree.children = tree.children.flatMap(clean) as RootContent[]; // what is left of a root belongs in it
  const markdown = writer.stringify(tree.type === 'root' ? tree : { type: 'root', children: [] }).trim();
  if (markdown === '') return undefined;
  const day = published ?? toDay(read.publishedTime);
  return {
    title: oneLine(read.title) ?? 'Untitled',
    byline: oneLine(read.byline),
    published: day,
    language: read.lang ?? undefined,
    markdown,
  };
}

/** A node as a build takes it, in parts where only what is in it can stay. */
function clean(node: Nodes): Nodes[] {
  if (['image', 'imageReference', 'html', 'definition'].includes(node.type)) return [];
  if ('children' in node)
    (node as Parents).children = node.children.flatMap((child) => clean(child)) as typeof node.children; // children of the same kind
  if (node.type === 'link' && (!safeLink.test(node.url) || node.children.length === 0)) return node.children;
  return 'children' in node && node.children.length === 0 && node.type !== 'tableCell' ? [] : [node];
}

function findDay(document: Document): string | undefined {
  const meta = ['article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'pubdate']
    .map((name) =>
      document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content'),
    )
    .find((value) => toDay(value) !== undefined);
  return toDay(meta) ?? toDay(document.querySelector('time[datetime]')?.getAttribute('datetime'));
}

function toDay(text: string | null | undefined): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/u.exec(text ?? '')?.[0]; // of `2020-09-14T10:00Z`, not of `14/9/2020`
  return day !== undefined && parseDate(day) ? day : undefined;
}

function oneLine(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/gu, ' ').trim() || undefined;
}
