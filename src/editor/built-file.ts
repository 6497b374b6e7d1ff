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
