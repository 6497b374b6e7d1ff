/** A series as a Frictionless data package (version 2): what its CSV holds, column by column, and under which licence. */
import { pointAddress, seriesAddress } from '../core/addresses.ts';
import type { Series } from '../core/model.ts';
import { qualifiers, sourceGrades, statuses } from '../core/vocabulary.ts';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly description: string;
  readonly constraints?: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[] };
}

const explain = (table: Readonly<Record<string, { readonly explanation: string }>>) =>
  Object.entries(table)
    .map(([word, { explanation }]) => `${word}: ${explanation}`)
    .join(' ');

function toFields({ unit, measures }: Series): readonly Field[] {
  const counts = measures.map(({ id, counts: what }) => `${id}: ${what}`).join(' ');
  return [
    { name: 'date', type: 'string', description: 'EDTF. Of a level, when it held; of any other number, when it was to be reached.', constraints: { required: true } },
    { name: 'value', type: 'number', description: `The number of ${unit} as the source gives it; empty where it gives a range only.` },
    { name: 'value_low', type: 'number', description: 'The least that the number can be, where the source says so.' },
    { name: 'value_high', type: 'number', description: 'The most that the number can be, where the source says so.' },
    { name: 'qualifier', type: 'string', description: explain(qualifiers), constraints: { required: true, enum: Object.keys(qualifiers) } },
    { name: 'status', type: 'string', description: explain(statuses), constraints: { required: true, enum: Object.keys(statuses) } },
    { name: 'measure', type: 'string', description: counts, constraints: { required: true, enum: measures.map(({ id }) => id) } },
    { name: 'source_id', type: 'string', description: 'The source, by its id on the site.', constraints: { required: true } },
    { name: 'note', type: 'string', description: 'What the source says, in our words.' },
    { name: 'id', type: 'string', description: 'The point, by its id on the page of the series.', constraints: { required: true, unique: true } },
    { name: 'known', type: 'string', description: 'EDTF: by when the number was known, which is the date of its source.' },
    { name: 'condition', type: 'string', description: 'On what the number was said to depend.' },
    { name: 'outcome', type: 'string', description: 'What became of a number that was to be reached; empty where that is not recorded.' },
    { name: 'words', type: 'string', description: 'The words of an article of the site that give the number.' },
    { name: 'source_title', type: 'string', description: 'The title of the source.' },
    { name: 'source_publisher', type: 'string', description: 'Who published it.' },
    { name: 'source_grade', type: 'string', description: explain(sourceGrades), constraints: { enum: Object.keys(sourceGrades) } },
    { name: 'source_url', type: 'string', description: 'Where it can be read.' },
    { name: 'corrections', type: 'string', description: 'What of the point was wrong before, and since when it is right.' },
  ]; // prettier-ignore
}

/** The package as JSON; its data lie beside it, under the name of the series. */
export function writeDataPackage(series: Series, siteAddress = ''): string {
  const { id, title, dek, licence, points } = series;
  const sources = [...new Set(points.map(({ source }) => source))].map(({ title: name, url }) => ({
    title: name,
    ...(url === undefined ? {} : { path: url }),
  }));
  const first = points[0];
  const data = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title,
    description: dek,
    ...(siteAddress ? { homepage: siteAddress + seriesAddress(series) } : {}),
    licenses: [{ name: 'facts', title: licence }],
    sources,
    resources: [
      {
        name: id,
        path: `${id}.csv`,
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        description:
          first && siteAddress ? `Each id is an address: ${siteAddress}${pointAddress(series, first)}` : title,
        dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
        schema: { fields: toFields(series), primaryKey: ['id'], missingValues: [''] },
      },
    ],
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
