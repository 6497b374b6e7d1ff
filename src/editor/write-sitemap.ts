import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexDays } from '../core/last-days.ts';
import type { Site } from '../core/model.ts';
import { writeSitemap } from '../exports/sitemap.ts';
import { findCanonical } from './built-file.ts';
import { detach } from './detach.ts';
import { listFiles } from './site-files.ts';

// Matches `<meta name="robots" content="noindex">`; not a description.
const isHidden = /<meta name="robots" content="noindex"/u;

/**
 * Adds the sitemap to a built site: every page that gives its own address and does not ask to be left out. Says whether
 * it did: without the site's address there can be none.
 */
export function addSitemap(site: Site, folder: string): boolean {
  const pages = listFiles(folder).filter((file) => /(?:^|\/)index\.html$/u.test(file)); // matches `a/index.html`; not `a/a.html`
  const home = pages.includes('index.html') ? readHead(join(folder, 'index.html')).address : undefined;
  const siteAddress = home?.replace(/\/$/u, ''); // matches the end of `https://a.org/`
  if (siteAddress === undefined) return false;
  const days = indexDays(site);
  const listed = pages
    .map((file) => readHead(join(folder, file)))
    .flatMap(({ address, isListed }) => (isListed && address !== undefined ? [address] : []))
    .map((address) => ({ address, day: findDay(address.slice(siteAddress.length), days) }));
  for (const [name, text] of writeSitemap(listed, siteAddress)) writeFileSync(join(folder, name), text);
  return true;
}

/** The address that a page gives for itself, and whether it wants to be listed. */
function readHead(file: string): { readonly address: string | undefined; readonly isListed: boolean } {
  const [head = ''] = readFileSync(file, 'utf8').split('</head>', 1);
  const address = findCanonical(head);
  return { address: address === undefined ? undefined : detach(address), isListed: !isHidden.test(head) };
}

/** The day of a page, or of the page that it is a part of: of `/people/` for `/people/page/2/`, but never of the front page. */
function findDay(path: string, days: ReadonlyMap<string, string>): string | undefined {
  const day = days.get(path);
  const above = path.replace(/(?<=\/)[^/]+\/$/u, ''); // `/people/page/2/` becomes `/people/page/`
  return day ?? (above === '/' || above === path ? undefined : findDay(above, days));
}
