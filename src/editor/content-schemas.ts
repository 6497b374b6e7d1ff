/** JSON Schemas of all frontmatter, made from the definitions that validate it, with what editors show as they complete. */
import { z } from 'zod';
import { fieldGuide } from '../core/field-guide.ts';
import { ledgerSchema, pageAddressesSchema, snapshotsSchema } from '../core/ledger-schemas.ts';
import {
  articleSchema,
  correctionsSchema,
  entitySchema,
  relationsSchema,
  seriesSchema,
  sourcesSchema,
} from '../core/schemas.ts';

/** The ids that content has, by what they stand for. */
export interface KnownIds {
  readonly entity: readonly string[];
  readonly source: readonly string[];
  readonly series: readonly string[];
  readonly article: readonly string[];
}

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Kind = keyof typeof fieldGuide;

/** The schema of each kind of content file. */
export const contentSchemas = {
  article: articleSchema,
  entity: entitySchema,
  series: seriesSchema,
  sources: sourcesSchema,
  relations: relationsSchema,
  corrections: correctionsSchema,
  addresses: pageAddressesSchema,
  ledger: ledgerSchema,
  snapshots: snapshotsSchema,
} as const satisfies Record<Kind, z.ZodType>;

const dialect = 'http://json-schema.org/draft-07/schema#'; // what the YAML extension of VS Code reads

/** A schema for each kind of content file; ids of other things are offered from a file beside it. */
export function toJsonSchemas(): Readonly<Record<Kind, JsonSchema>> {
  const kinds = Object.keys(contentSchemas) as Kind[]; // the keys of the table
  return Object.fromEntries(kinds.map((kind) => [kind, toJsonSchema(kind)])) as Record<Kind, JsonSchema>; // one for each key
}

/** The file of ids that the schemas refer to: a schema for each kind of thing, which offers the ids and takes any other. */
export function toIdSchemas(ids: KnownIds): JsonSchema {
  const definitions = Object.fromEntries(
    Object.entries(ids).map(([kind, list]: [string, readonly string[]]) => [
      kind,
      { anyOf: [{ enum: [...list].sort() }, { type: 'string' }] },
    ]),
  );
  return { $schema: dialect, definitions };
}

function toJsonSchema(kind: Kind): JsonSchema {
  const schema = z.toJSONSchema(contentSchemas[kind], {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => takeInput(zodSchema, jsonSchema),
  });
  const item =
    schema.type === 'array' && typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : schema;
  annotate(item, { kind, path: [] });
  const missing = contentSchemas[kind].safeParse(schema.type === 'array' ? [{}] : {}).error?.issues ?? [];
  item.required = missing.map(({ path }) => String(path.at(-1)));
  return { ...schema, $schema: dialect };
}

/** A value that is made ready before it is looked at may be written as what comes of that; a list also as its one item. */
function takeInput(schema: z.core.$ZodType, json: JsonSchema): void {
  const { def } = schema._zod;
  if (def.type !== 'pipe') return;
  const { in: before, out } = def as z.core.$ZodPipeDef; // the type has just been looked at
  if (before._zod.def.type !== 'transform') return;
  const inner = z.toJSONSchema(out, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  delete inner.$schema;
  const isList = inner.type === 'array' && typeof inner.items === 'object' && !Array.isArray(inner.items);
  // A year may stand without quotation marks.
  const types = inner.type === 'string' ? { type: ['string', 'integer'] } : {};
  Object.assign(json, isList ? { anyOf: [inner.items, inner] } : { ...inner, ...types });
}

const references: Readonly<Record<string, keyof KnownIds>> = {
  speaker: 'entity', behalf: 'entity', about: 'entity', represents: 'entity', agreement: 'entity', entity: 'entity', by: 'entity',
  to: 'entity', source: 'source', sources: 'source', series: 'series', article: 'article',
}; // prettier-ignore

function annotate(schema: JsonSchema, place: { readonly kind: Kind; readonly path: readonly string[] }): void {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    if (typeof field === 'boolean') continue;
    const path = [...place.path, key];
    const note = fieldGuide[place.kind][path.join('.')];
    if (note) Object.assign(field, { description: note.example ? `${note.says} Example: ${note.example}` : note.says });
    const target = key in field ? undefined : references[key];
    if (target !== undefined && isId(field)) offerIds(field, target);
    const items =
      field.type === 'array' && typeof field.items === 'object' && !Array.isArray(field.items) ? field.items : field;
    annotate(items, { kind: place.kind, path });
  }
}

function isId(field: JsonSchema): boolean {
  return JSON.stringify(field).includes('a-z0-9');
}

/** Puts the known ids in the place of the pattern that any id has. */
function offerIds(field: JsonSchema, target: keyof KnownIds): void {
  const ids = { $ref: `known-ids.json#/definitions/${target}` };
  const isList = field.anyOf !== undefined;
  for (const key of ['type', 'pattern', 'items', 'minItems'] as const) delete field[key];
  field.anyOf = isList ? [ids, { type: 'array', items: ids }] : [ids];
}

/** Every field of a kind of content file by its path, such as `claims.quote`, in the order of its definition. */
export function fieldPaths(kind: Kind): readonly string[] {
  const schema = toJsonSchema(kind);
  const walk = (part: JsonSchema, path: readonly string[]): string[] => {
    const inner =
      part.type === 'array' && typeof part.items === 'object' && !Array.isArray(part.items) ? part.items : part;
    return Object.entries(inner.properties ?? {}).flatMap(([key, field]) => {
      const own = [...path, key];
      return [own.join('.'), ...(typeof field === 'boolean' ? [] : walk(field, own))];
    });
  };
  return walk(schema, []);
}
