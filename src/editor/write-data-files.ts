import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFiles } from '../exports/site-files.ts';
import type { Handed } from '../site.ts';
import { findSiteAddress } from './built-file.ts';

/** Writes the data files of a site beside its pages, but for those that are kept: the same that their routes serve in dev. */
export function writeDataFiles({ site, keeps }: Handed, folder: string): void {
  for (const { path, subject, write } of findFiles(site, findSiteAddress(folder))) {
    if (subject && keeps(path.slice(1), subject)) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, write());
  }
}
