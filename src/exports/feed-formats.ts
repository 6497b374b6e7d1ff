/** The formats of feeds: Atom (RFC 4287) and JSON Feed 1.1. */
import { x } from 'xastscript';
import { publisher } from './citation.ts';
import type { FeedEntry } from './feed-entries.ts';
import type { Feed } from './feed.ts';
import type { FileFormat } from './file-format.ts';
import { writeJson } from './json-parts.ts';
import { writeXml } from './xml.ts';

/** By their endings. */
export const feedFormats: readonly FileFormat<Feed>[] = [
  { ending: 'atom', mediaType: 'application/atom+xml; charset=utf-8', label: 'Atom', write: writeAtom },
  { ending: 'json', mediaType: 'application/feed+json; charset=utf-8', label: 'JSON Feed', write: writeJsonFeed },
];

/** A feed as Atom. */
export function writeAtom(feed: Feed, siteAddress: string): string {
  const { path, title, description, page, day, entries } = feed;
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
      x('id', toId(`${path}.atom`, siteAddress)),
      x('title', title),
      x('subtitle', description),
      x('updated', toMoment(day)),
      x('author', [x('name', publisher)]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: `${siteAddress}${path}.atom` }),
      x('link', { rel: 'alternate', type: 'text/html', href: siteAddress + page }),
      ...entries.map(({ address, language, published, topics, ...entry }) =>
        x('entry', { 'xml:lang': language }, [
          x('id', toId(address, siteAddress)),
          x('title', entry.title),
          ...(published === undefined ? [] : [x('published', toMoment(published))]),
          x('updated', toMoment(entry.updated)),
          x('link', { rel: 'alternate', type: 'text/html', href: siteAddress + address }),
          ...topics.map((term) => x('category', { term })),
          x('summary', entry.summary),
          x('content', { type: 'html' }, entry.write(siteAddress)),
        ]),
      ),
    ]),
  );
}

/** A feed as JSON Feed. */
export function writeJsonFeed({ path, title, description, page, entries }: Feed, siteAddress: string): string {
  return writeJson({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: siteAddress + page,
    feed_url: `${siteAddress}${path}.json`,
    language: 'en',
    authors: [{ name: publisher, url: `${siteAddress}/` }],
    items: entries.map((entry) => toItem(entry, siteAddress)),
  });
}

function toItem({ address, title, published, language, ...entry }: FeedEntry, siteAddress: string): object {
  return {
    id: toId(address, siteAddress),
    url: siteAddress + address,
    title,
    summary: entry.summary,
    content_html: entry.write(siteAddress),
    ...(published === undefined ? {} : { date_published: toMoment(published) }),
    date_modified: toMoment(entry.updated),
    ...(entry.topics.length > 0 ? { tags: entry.topics } : {}),
    language,
  };
}

/** A day as the moments that feeds need: its beginning in UTC. */
function toMoment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** An address as the identifier that it is; where the site's own is not known, one that no host will ever have. */
function toId(path: string, siteAddress: string): string {
  return /^https?:/u.test(siteAddress) ? siteAddress + path : `tag:sidelight.invalid,2020:${path}`; // matches `https://a.org`; not `/news`
}
