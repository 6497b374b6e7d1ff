/** The formats in which a series can be downloaded; a new one is a file beside this, a line here and a route. */
import type { Series, Site } from '../core/model.ts';
import { writeDataPackage } from './data-package.ts';
import { writeSeriesCsv } from './series-csv.ts';
import { writeSeriesJson } from './series-json.ts';
import { writeSeriesSvg } from './series-svg.ts';

/** One format: the ending of its files, and how a series is written in it. */
export interface Format {
  /** Without its dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly label: string;
  /** The file's text; addresses within the site begin with `siteAddress`, and points carry their corrections. */
  readonly write: (series: Series, siteAddress?: string, corrected?: Site['corrected']) => string;
}

/** For spreadsheets. */
export const csv: Format = {
  ending: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  label: 'CSV',
  write: writeSeriesCsv,
};

/** For programs. */
export const json: Format = {
  ending: 'json',
  mediaType: 'application/json; charset=utf-8',
  label: 'JSON',
  write: writeSeriesJson,
};

/** For pictures in texts. */
export const svg: Format = { ending: 'svg', mediaType: 'image/svg+xml', label: 'SVG', write: writeSeriesSvg };

/** For those who want to know what each column means; it lies beside the CSV that it describes. */
export const dataPackage: Format = {
  ending: 'datapackage.json',
  mediaType: 'application/json; charset=utf-8',
  label: 'Data package',
  write: writeDataPackage,
};

/** All formats, in the order in which pages offer them; each has its route in `pages/timeline/`. */
export const formats: readonly Format[] = [csv, json, dataPackage, svg];
