/** The files in which citations can be had, for reference managers. */
import { findCitations, toSeriesCitation, type Citation } from './citation.ts';
import { writeBibtex, writeCslJson, writeRis } from './citation-files.ts';
import type { Article, Series } from '../core/model.ts';
import type { FileFormat } from './file-format.ts';

const table: readonly (Omit<FileFormat<never>, 'write'> & { write: (citations: readonly Citation[]) => string })[] = [
  { ending: 'bib', mediaType: 'application/x-bibtex; charset=utf-8', label: 'BibTeX', write: writeBibtex },
  {
    ending: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    label: 'RIS',
    write: writeRis,
  },
  {
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    label: 'CSL-JSON',
    write: writeCslJson,
  },
];

/** Of an article, with each of its statements and numbers. */
export const articleCitationFormats: readonly FileFormat<Article>[] = table.map(({ write, ...format }) => ({
  ...format,
  write: (article, siteAddress) => write(findCitations(article, siteAddress)),
}));

/** Of a series. */
export const seriesCitationFormats: readonly FileFormat<Series>[] = table.map(({ write, ...format }) => ({
  ...format,
  write: (series, siteAddress) => write([toSeriesCitation(series, siteAddress)]),
}));
