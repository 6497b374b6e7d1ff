/** Holds a YAML document against a schema and turns what does not fit into located problems with a remedy. */
import type { z } from 'zod';
import type { Path, Yaml } from './front-matter.ts';
import { nearestChange, nearestWord } from './nearest.ts';
import type { Report } from './problem.ts';
import { nothingSaved, salvage, type Salvage } from './salvage.ts';
import { meantValue } from './meant-value.ts';
import type { Change } from './yaml-edits.ts';

const expectations: Readonly<Record<string, readonly [name: string, remedy: string]>> = {
  string: ['a text', 'put the value in quotation marks'],
  number: ['a number', 'write digits only, without thousands separators'],
  boolean: ['true or false', 'write true or false'],
  array: ['a list', 'begin each item on its own line with a hyphen'],
  object: ['a group of fields', 'write the fields on their own lines, indented, as `field: value`'],
};

type Issue = z.core.$ZodIssue;

/** The data that the schema makes of the document; after a mistake, what could be salvaged to look further. */
export function validate<S extends z.ZodType>(schema: S, yaml: Yaml | undefined, report: Report): Salvage<z.output<S>> {
  if (!yaml) return nothingSaved;
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { data: result.data, isLossy: false, lostFrom: () => [] };
  const { issues } = result.error;
  const misspelt = issues.flatMap((issue) => misspellings(issue, schema));
  // A list without items is no text, and besides that as short as an empty one.
  const untyped = issues.flatMap(({ code, path }) => (code === 'invalid_type' ? path.join('.') : []));
  for (const issue of issues) {
    const place = issue.path.join('.');
    const isTold = misspelt.includes(place) || (issue.code !== 'invalid_type' && untyped.includes(place));
    if (!isTold) reportIssue(issue, schema, yaml, report);
  }
  return salvage(schema, yaml);
}

/** The fields that unknown keys were surely meant to be: nobody has to be told that those are missing as well. */
function misspellings(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path as Path; // no document has a symbol
  return issue.keys.flatMap((key) => {
    const near = nearestWord(key, knownKeys(schema, path));
    return near ? [[...path, near].join('.')] : [];
  });
}

function reportIssue(issue: Issue, schema: z.ZodType, yaml: Yaml, report: Report): void {
  const path = issue.path as Path; // no document has a symbol
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const [fix, change] = fixKey([...path, key], knownKeys(schema, path));
      const message = `unknown key \`${key}\`${within(path)}`;
      report({ file: yaml.file, ...yaml.positionAt(path, key), message, fix, edit: yaml.toEdit(change) });
    }
    return;
  }
  const [message, fix] = explain(issue, path);
  const change = changeFor(issue, path);
  report({ file: yaml.file, ...yaml.positionAt(path), message, fix, edit: change && yaml.toEdit(change) });
}

function explain(issue: Issue, path: Path): readonly [message: string, fix: string] {
  if (issue.input === null && path.length === 0)
    return ['holds no field and no entry', 'write them, or remove the file'];
  const name = `\`${nameOf(path)}\``;
  if (issue.input === null) return [`${name} is empty`, 'write a value, or remove the line'];
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined) {
    return [`${name} is missing`, `add a line \`${String(path.at(-1))}: …\``];
  }
  if (issue.code === 'invalid_value') {
    const word = String(issue.input);
    const near = nearestWord(word, issue.values.map(String));
    const list = issue.values.join(', ');
    return [
      `${name} cannot be \`${word}\``,
      near ? `did you mean \`${near}\`? It is one of ${list}` : `use one of ${list}`,
    ];
  }
  const [message = issue.message, fix] = issue.message.split(' — ');
  if (issue.code !== 'invalid_type' || fix) return [`${name} ${message}`, fix ?? 'correct the value'];
  const [expected, remedy] = expectations[issue.expected] ?? [issue.expected, `write a ${issue.expected} here`];
  return [`${name} is not ${expected}`, remedy];
}

/** The change that gives a field the value that its writer surely meant. */
function changeFor(issue: Issue, path: Path): Change | undefined {
  if (path.length === 0) return undefined;
  if (issue.input === null) return { path, remove: true };
  const value = meantValue(issue);
  return value === undefined ? undefined : { path, value, isSafe: true };
}

function fixKey(path: Path, known: readonly string[]): readonly [fix: string, change: Change] {
  const near = nearestChange(String(path.at(-1)), known);
  if (near) return [`did you mean \`${near.value}\`?`, { path, key: near.value, isSafe: near.isSafe }];
  return [`remove it; known keys are ${known.join(', ')}`, { path, remove: true }];
}

function within(path: Path): string {
  return path.length === 0 ? '' : ` in \`${nameOf(path)}\``;
}

/** `['claims', 0, 'quote']` as `claims[0].quote`. */
function nameOf(path: Path): string {
  return (
    path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('') ||
    'the file'
  );
}

/** The keys that the schema knows for the object at a path. */
function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  let definition: Definition | undefined = bare(schema);
  for (const key of path) {
    const next: z.ZodType | undefined = definition?.shape?.[String(key)] ?? definition?.element;
    definition = next && bare(next);
  }
  return Object.keys(definition?.shape ?? {});
}

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly out?: z.ZodType;
}

/** The definition beneath defaults, optional marks and conversions. */
function bare(schema: z.ZodType): Definition {
  const definition = schema.def as Definition; // the parts of zod's definitions that are looked at, all optional
  const inner = definition.innerType ?? definition.out;
  return inner ? bare(inner) : definition;
}
