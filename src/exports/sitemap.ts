/** The list of pages that search engines read (sitemaps.org), and the file that leads them to it. */
import { x } from 'xastscript';
import { writeXml } from './xml.ts';

/** A page that may be found: its whole address, and the day since which it says what it says, where that is known. */
export interface ListedPage {
  readonly address: string;
  readonly day: string | undefined;
}

/** The most addresses that one file of the protocol may hold. */
export const mostAddresses = 50_000;

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The files of a sitemap by their names: `sitemap.xml`, which lists the others where one cannot hold all pages. */
export function writeSitemap(pages: readonly ListedPage[], siteAddress: string): ReadonlyMap<string, string> {
  const count = Math.ceil(pages.length / mostAddresses);
  if (count <= 1) return new Map([['sitemap.xml', writePages(pages)]]);
  const parts = Array.from({ length: count }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    text: writePages(pages.slice(index * mostAddresses, (index + 1) * mostAddresses)),
  }));
  const index = x(
    'sitemapindex',
    { xmlns },
    parts.map(({ name }) => x('sitemap', [x('loc', `${siteAddress}/${name}`)])),
  );
  return new Map([['sitemap.xml', writeXml(index)], ...parts.map(({ name, text }) => [name, text] as const)]);
}

/** What robots may read: everything. Where the site's address is known, the file names the sitemap. */
export function writeRobots(siteAddress: string): string {
  const isKnown = /^https?:/u.test(siteAddress); // matches `https://a.org/news`; not `/news`
  return `User-agent: *\nAllow: /\n${isKnown ? `\nSitemap: ${siteAddress}/sitemap.xml\n` : ''}`;
}

function writePages(pages: readonly ListedPage[]): string {
  const urls = pages.map(({ address, day }) =>
    x('url', [x('loc', address), ...(day === undefined ? [] : [x('lastmod', day)])]),
  );
  return writeXml(x('urlset', { xmlns }, urls));
}
