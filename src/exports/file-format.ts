import type { Tables } from '../core/model.ts';

/** A file of the site. */
export interface SiteFile {
  /** From the root of the site, with its ending: `/articles/a/a.bib`. */
  readonly path: string;
  readonly mediaType: string;
  /** The article, profile or series that it is a twin of; undefined for a file of the whole site. */
  readonly subject?: object;
  readonly write: () => string;
}

/** One format in which a thing of the site is written. */
export interface FileFormat<T> {
  /** Without its dot; the part behind the last dot names the route that writes it. */
  readonly ending: string;
  readonly mediaType: string;
  readonly label: string;
  /** The file's text; addresses within the site begin with `siteAddress`. */
  readonly write: (subject: T, siteAddress: string, tables: Tables) => string;
}
