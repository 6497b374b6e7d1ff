/** The files that make VS Code complete and check content: schemas, the ids they offer, and snippets for frontmatter. */
import { fieldGuide } from '../core/field-guide.ts';
import { contentSchemas, toIdSchemas, toJsonSchemas, type KnownIds } from './content-schemas.ts';

const folder = '.vscode';

/** The generated files of `.vscode/` by their paths from the root of the project; only the ids change with the content. */
export function toEditorFiles(ids: KnownIds): Readonly<Record<string, string>> {
  const schemas = toJsonSchemas();
  const kinds = Object.keys(contentSchemas) as (keyof typeof contentSchemas)[]; // the keys of the table
  return {
    ...Object.fromEntries(kinds.map((kind) => [`${folder}/schemas/${kind}.json`, write(schemas[kind])])),
    [idsFile]: write(toIdSchemas(ids)),
    [snippetsFile]: write(toSnippets(ids)),
  };
}

/** The two generated files that change with the content. */
export const idsFile = `${folder}/schemas/known-ids.json`;
export const snippetsFile = `${folder}/content.code-snippets`;

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** An item of each list of an article's frontmatter, to be filled in with the tab key; closed lists and known ids are choices. */
function toSnippets(ids: KnownIds): Readonly<Record<string, Snippet>> {
  const fields = {
    entities: ['id', 'type', 'name', 'role', 'represents', 'aliases'],
    claims: ['id', 'quote', 'speaker', 'behalf', 'manner', 'grade'],
    figures: ['id', 'quote', 'value', 'qualifier', 'unit', 'status', 'date'],
    notes: ['id', 'quote', 'text', 'source'],
    dates: ['quote', 'date'],
  } as const;
  return Object.fromEntries(
    Object.entries(fields).map(([list, keys]) => {
      const body = keys.map(
        (key, index) => `${index === 0 ? '  - ' : '    '}${key}: ${stopFor(list, key, { number: index + 1, ids })}`,
      );
      const description = fieldGuide.article[list]?.says ?? list;
      return [list, { scope: 'markdown,yaml', prefix: `sl-${list}`, description, body }];
    }),
  );
}

/** What stands in a snippet for a field: a choice where the words are known, else the example. */
function stopFor(list: string, key: string, { number, ids }: { number: number; ids: KnownIds }): string {
  const choices = choicesFor(list, key, ids);
  if (choices.length > 0) return `\${${number}|${choices.map((choice) => choice.replaceAll(',', '\\,')).join(',')}|}`;
  const example = fieldGuide.article[`${list}.${key}`]?.example?.split(': ').slice(1).join(': ') ?? '';
  return `\${${number}:${example.replace(/[$}]/gu, '\\$&')}}`;
}

function choicesFor(list: string, key: string, ids: KnownIds): readonly string[] {
  if (key === 'speaker' || key === 'behalf' || key === 'represents') return ids.entity;
  if (key === 'source') return ids.source;
  const schema = toJsonSchemas().article.properties?.[list];
  const items =
    typeof schema === 'object' && typeof schema.items === 'object' && !Array.isArray(schema.items)
      ? schema.items
      : undefined;
  const field = items?.properties?.[key];
  return typeof field === 'object' ? (field.enum ?? []).map(String) : [];
}

function write(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
