// Every file of the site that ends in `.txt`, but for those that have a route of their own.
import { siteAddress } from '../components/link.ts';
import { findFiles, toRoutes, writeAnswer } from '../exports/site-files.ts';
import { servedRoutes, site } from '../site.ts';

/** One address for each file. */
export function getStaticPaths() {
  return servedRoutes(() => toRoutes(findFiles(site(), siteAddress()), 'txt'));
}

/** Writes one file. */
export const GET = writeAnswer;
