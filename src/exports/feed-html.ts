/** Full texts for feeds: plain HTML without classes, ids and scripts, every address with the site's before it. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { toElement } from '../charts/svg-tree.ts';
import { articleAddress, entityAddress } from '../core/addresses.ts';
import type { Article, Correction, Fact, Profile, Source, Tables } from '../core/model.ts';
import { partProfile } from '../core/part-profile.ts';
import { formatDate } from '../core/partial-date.ts';

type Content = ElementContent | string | undefined | false;

/** The same article stands in the feed of everybody whom it names. */
const written = new WeakMap<Article, { readonly siteAddress: string; readonly html: string }>();

/** An article: its corrections, its text, what became known since, and the way to its page. */
export function writeArticleHtml(article: Article, tables: Tables, siteAddress: string): string {
  const known = written.get(article);
  if (known?.siteAddress === siteAddress) return known.html;
  const html = drawArticle(article, tables, siteAddress);
  written.set(article, { siteAddress, html });
  return html;
}

function drawArticle(article: Article, tables: Tables, siteAddress: string): string {
  const later = article.annotations.flatMap((one) => (one.kind === 'note' && one.later ? [one] : []));
  const page = siteAddress + articleAddress(article);
  const first = article.blocks.find(({ paragraph }) => paragraph === 1)?.element;
  return write([
    ...(tables.corrected.get(article) ?? []).map(drawCorrection),
    ...article.tree.children.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [];
      const own = place(node, siteAddress, page);
      if (node === first) own.children.unshift({ type: 'text', value: `${article.dateline} — ` });
      return [own];
    }),
    ...(later.length > 0 ? [draw('h2', ['Since then'])] : []),
    ...later.map(({ known, text: words, body, sources }) =>
      draw('p', [known && `${formatDate(known)}, on “${words}”: `, `${body} `, ...drawSources(sources, siteAddress)]),
    ),
    draw('p', [drawLink(page, 'The article with its statements, notes and sources')]),
  ]);
}

/** A correction: what stood there, what stands there now, why, and where. */
export function writeCorrectionHtml(correction: Correction, siteAddress: string): string {
  const way = draw('p', [drawLink(siteAddress + correction.address, correction.place)]);
  return write([drawCorrection(correction), way]);
}

/** What is known of an entity: the portrait, the facts, and what came after. */
export function writeProfileHtml(profile: Profile, siteAddress: string): string {
  const { entity } = profile;
  const { known, since } = partProfile(profile);
  const page = siteAddress + entityAddress(entity);
  const list = (facts: readonly Fact[]) =>
    facts.length > 0 && draw('ul', facts.map((fact) => drawFact(fact, siteAddress))); // prettier-ignore
  const prose = (html: string) => place(draw('div', readHtml(html)), siteAddress, page).children;
  return write([
    ...prose(entity.portrait),
    ...(known.length > 0 ? [draw('h2', ['Facts']), list(known)] : []),
    ...(since.length > 0 || entity.aftermath ? [draw('h2', ['Since then'])] : []),
    ...prose(entity.aftermath),
    list(since),
    draw('p', [drawLink(page, `${entity.name}: every mention and statement`)]),
  ]);
}

function drawFact({ text, date, sources }: Fact, siteAddress: string): Element {
  return draw('li', [date && `${formatDate(date)}: `, `${text} `, ...drawSources(sources, siteAddress)]);
}

function drawCorrection({ was, now, why, when }: Correction): Element {
  const head = draw('b', [`Corrected on ${formatDate(when)}:`]);
  return draw('p', [head, ' it said ', draw('del', [was]), '; it says ', draw('ins', [now]), `. ${why}`]);
}

/** Sources in brackets: `(A wire, 14 July 2020)`. */
function drawSources(sources: readonly Source[], siteAddress: string): Content[] {
  const names = sources.flatMap(({ title, publisher, date, url, article }, index): Content[] => {
    const address = url ?? (article && siteAddress + articleAddress(article));
    const cited = address === undefined ? title : drawLink(address, title);
    return [index > 0 && '; ', `${publisher}, `, cited, date && `, ${formatDate(date)}`];
  });
  return names.length === 0 ? [] : ['(', ...names, ')'];
}

/** An element with its own addresses made whole. */
function place(element: Element, siteAddress: string, page: string): Element {
  const copy = structuredClone(element);
  visit(copy, 'element', ({ properties }) => {
    for (const name of ['href', 'src'] as const) {
      const address = properties[name];
      if (typeof address !== 'string') continue;
      if (address.startsWith('/')) properties[name] = siteAddress + address;
      if (address.startsWith('#')) properties[name] = page + address;
    }
  });
  return copy;
}

function draw(tagName: string, children: readonly Content[]): Element {
  return toElement(tagName, {}, children);
}

function drawLink(href: string, text: string): Element {
  return toElement('a', { href }, [text]);
}

function readHtml(html: string): ElementContent[] {
  return fromHtml(html, { fragment: true }).children.filter((node) => node.type !== 'doctype');
}

function write(children: readonly Content[]): string {
  return toHtml(draw('div', children).children);
}
