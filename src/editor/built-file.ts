import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of a built site and the path that it is served below, with `/` at its end. */
export interface BuiltSite {
  readonly folder: string;
  readonly base: string;
}

/** Finds the base path that a built site was made for, in the address of a style sheet of its front page. */
export function findBase(folder: string): string {
  // Matches `href="/news/_astro/Page.css"`, not `href="/icon.svg"`.
  const address = /href="([^"]*\/)_astro\/[^"/]+\.css"/u.exec(readFileSync(join(folder, 'index.html'), 'utf8'));
  return address?.[1] ?? '/';
}

// Matches the address that a page gives for itself, `<link rel="canonical" href="https://a.org/b/">`; not an icon’s.
const canonical = /<link rel="canonical" href="([^"]+)"/u;

/** The address that a page gives for itself; undefined where the build was not told the address of the site. */
export function findCanonical(html: string): string | undefined {
  return canonical.exec(html)?.[1];
}

/** What stands before every path of a built site: its host, if the build was told it, and its base path; without a slash. */
export function findSiteAddress(folder: string): string {
  const home = findCanonical(readFileSync(join(folder, 'index.html'), 'utf8'));
  return (home ?? findBase(folder)).replace(/\/$/u, ''); // matches the end of `https://a.org/`
}

/** The bytes of the file at an address of the site: `/news/icon.svg`. */
export function readBuilt(site: BuiltSite, address: string): Buffer {
  return readFileSync(toFile(site, address));
}

/** Whether the site has a file at an address. */
export function hasBuilt(site: BuiltSite, address: string): boolean {
  return address.startsWith(site.base) && existsSync(toFile(site, address));
}

function toFile({ folder, base }: BuiltSite, address: string): string {
  return join(folder, decodeURIComponent(address.slice(base.length)));
}
