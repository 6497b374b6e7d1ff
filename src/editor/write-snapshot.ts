import { formatDate, parseDate } from '../core/partial-date.ts';
import { applyEdits, attributeOf, parseTags, type Edit, type Tag } from './html-tags.ts';
import type { PagePlace } from './one-file-links.ts';
import type { SharedParts } from './one-file-parts.ts';
import { addressOf, embedPictures, isSheet, removeUnfit } from './pack-page.ts';

/** What a copy is of: a page, the day, and how its own place lies to the root of the site. */
export interface SnapshotPlace extends PagePlace {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** From the copy to the root of the site: `../../../`. */
  readonly up: string;
}

/**
 * A page as one file that stays as it is, wherever the site moves to: its styles and pictures are in it, its links lead from
 * its own place, and it has no scripts and no fonts. It says of what day it is and leads to the page as it is now.
 */
export function writeSnapshot(html: string, parts: SharedParts, place: SnapshotPlace): string {
  const tags = parseTags(html);
  const charset = tags.find((tag) => tag.name === 'meta' && attributeOf(tag, 'charset') !== undefined);
  const main = tags.find(({ name }) => name === 'main');
  if (!charset || !main) throw new Error(`${place.path} has no content, or does not say how its letters are written.`);
  const removed = removeUnfit(html, tags, ['alternate']);
  const kept = tags.filter(({ start }) => !removed.some((edit) => edit.start <= start && start < edit.end));
  const styles = parts.toPlainStyles(tags.filter(isSheet).flatMap(addressOf), noticeStyle);
  const policy = `default-src 'none'; style-src ${styles.hash}; img-src data:; base-uri 'none'; form-action 'none'`;
  const live = toRelative(place.path, place);
  const canonical = kept.some((tag) => attributeOf(tag, 'rel') === 'canonical')
    ? ''
    : `<link rel="canonical" href="${live}">`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex">${canonical}<style>${styles.text}</style>`;
  return applyEdits(html, [
    ...removed,
    ...embedPictures(kept, parts),
    ...kept.flatMap((tag) => leadOn(tag, place)),
    { start: charset.end, end: charset.end, text: head },
    { start: main.end, end: main.end, text: writeNotice(place.day, live) },
  ]);
}

const noticeStyle =
  '.kept-copy{margin-block-end:2rem;padding:.4rem .8rem;border-inline-start:3px solid var(--accent);font:400 var(--text-s)/1.5 var(--sans)}';

function writeNotice(day: string, live: string): string {
  const date = parseDate(day);
  const words = date ? formatDate(date) : day;
  return `<p class="kept-copy">A copy of ${words}, kept as it was. <a href="${live}">The page as it is now</a> · <a href="./">Other copies</a></p>`;
}

/** Has a link of the site lead from where the copy lies; one into the page itself stays in the copy. */
function leadOn({ name, start, end, attributes }: Tag, place: SnapshotPlace): Edit[] {
  const href = name === 'a' ? attributeOf({ attributes }, 'href') : undefined;
  if (!href?.startsWith(place.base)) return [];
  const { pathname, hash } = new URL(href, 'https://site.invalid');
  const address = pathname === place.path ? hash || '#content' : toRelative(href, place);
  const kept = attributes.replace(/(?<=\s)href="[^"]*"/u, () => `href="${address}"`); // matches ` href="/a/"`, not ` data-href`
  return [{ start, end, text: `<a${kept}>` }];
}

function toRelative(address: string, { base, up }: SnapshotPlace): string {
  return up + address.slice(base.length);
}
