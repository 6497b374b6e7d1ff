import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeDataPackage } from '../../src/exports/data-package.ts';
import { writeSeriesCsv } from '../../src/exports/series-csv.ts';
import { readSite } from '../../src/site.ts';

const schemas = '../shared/external/schemas/frictionless-2.0';
const { series: all } = readSite('.');
const packageSchema = z.object({
  licenses: z.array(z.object({ title: z.string() })),
  resources: z.tuple([
    z.object({
      path: z.string(),
      schema: z.object({
        fields: z.array(
          z.object({
            name: z.string(),
            type: z.enum(['string', 'number']),
            description: z.string().min(1),
            constraints: z
              .object({ required: z.boolean(), unique: z.boolean(), enum: z.array(z.string()) })
              .partial()
              .default({}),
          }),
        ),
      }),
    }),
  ]),
});

describe.each(all)('the data package of $id', (series) => {
  const text = writeDataPackage(series, 'https://example.org');
  const { licenses, resources } = packageSchema.parse(JSON.parse(text));
  const [{ path, schema }] = resources;
  const rows = parse<Readonly<Record<string, string>>>(writeSeriesCsv(series), { columns: true });

  test('holds to the published schemas of Frictionless 2', () => {
    if (!existsSync(schemas)) return console.info(`${schemas} is absent: the package was not validated`);
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const read = (name: string): object => JSON.parse(readFileSync(join(schemas, name), 'utf8')); // a JSON Schema
    const isValid = ajv.compile(read('datapackage.json'));
    expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors)).toBe(true);
    const isTable = ajv.compile(read('tableschema.json'));
    expect(isTable(schema), JSON.stringify(isTable.errors)).toBe(true);
    return expect(isValid({ ...JSON.parse(text), resources: [] })).toBe(false);
  });

  test('lies beside its data, names the licence and describes each column in its place', () => {
    expect(path).toBe(`${series.id}.csv`);
    expect(licenses).toEqual([{ title: series.licence }]);
    expect(schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
  });

  test('says of the data nothing that does not hold', () => {
    for (const { name, type, constraints } of schema.fields) {
      const cells = rows.map((row) => row[name] ?? '');
      if (type === 'number') expect(cells.filter((cell) => cell && !Number.isFinite(Number(cell)))).toEqual([]);
      if (constraints.required) expect(cells, name).not.toContain('');
      if (constraints.unique) expect(new Set(cells).size).toBe(cells.length);
      if (constraints.enum) expect(cells.filter((cell) => cell && !constraints.enum?.includes(cell))).toEqual([]);
    }
  });
});
