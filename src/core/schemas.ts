/**
 * What the files of `content/` may say, field by field. Every object is strict: a key that is not listed is a problem.
 */
import { z } from 'zod';
import { findUnseen } from './decode.ts';
import { entityTypes } from './entity-types.ts';
import { longestId, reserved } from './ids.ts';
import { isAfter, parseDate } from './partial-date.ts';
import {
  claimGrades,
  commitmentStatuses,
  confidences,
  keysOf,
  manners,
  outcomes,
  qualifiers,
  relationKinds,
  sourceGrades,
  statuses,
} from './vocabulary.ts';

// A message says what is wrong and, after the dash, what mends it.
/** Words of a field. */
export const text = z.string().trim().min(1, { error: 'is empty — write something, or remove the line', abort: true });
/** Words that stand in no quotation marks: YAML takes typographic ones for letters. */
const term = text.refine(
  (value) => !/^["“”„«»]|["“”„«»]$/u.test(value), // `“Peace`, not `The “Peace” of 1998`
  'begins or ends with a quotation mark, which readers would see — remove it',
);
/** A name without what nobody sees, which would make it another than the text has. */
const seen = (name: z.ZodString) =>
  name.refine((value) => findUnseen(value) === undefined, {
    error: ({ input }) => `holds ${findUnseen(String(input))}, which nobody sees — remove it`,
  });
/** A form of a name: with nothing but signs in it, it would be found everywhere or nowhere. */
const form = seen(
  text.regex(/[\p{L}\p{N}]/u, { error: 'holds no letter — write a name, or remove the line', abort: true }),
);
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'is not an id — use lower-case letters, digits and single hyphens') // `fawad-aman`, not `Fawad Aman`
  .refine((value) => !reserved.test(value), 'is a name that Windows keeps for a device — choose another')
  .max(longestId, `is too long — use at most ${longestId} letters`);
const notADate =
  'is not a date — write YYYY, YYYY-MM or YYYY-MM-DD, with ~ after it for “about”, or another form of EDTF';
const date = z
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string(notADate))
  .transform((value, context) => {
    const parsed = parseDate(value);
    if (!parsed) context.addIssue({ code: 'custom', message: notADate, input: value });
    return parsed ?? z.NEVER;
  });
/** A list that may be written as a single value. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).default([]));
const nonEmptyListOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined ? value : [value]),
    z.array(item).min(1, 'is empty — name at least one'),
  );

/** An exact piece of the body; `prefix` or `suffix` tell it from its equals. */
const anchor = { quote: text, prefix: text.optional(), suffix: text.optional() };

const articleEntity = z.strictObject({
  id,
  type: z.enum(keysOf(entityTypes)),
  name: form,
  role: text,
  represents: id.optional(),
  aliases: z.array(form).default([]),
  mentions: z.array(z.strictObject(anchor)).default([]),
});

const claim = z.strictObject({
  id,
  ...anchor,
  also: z.array(z.strictObject(anchor)).default([]),
  speaker: id.optional(),
  behalf: listOf(id),
  manner: z.enum(keysOf(manners)),
  grade: z.enum(keysOf(claimGrades)),
  about: listOf(id),
  date: date.optional(),
  repeats: z
    .string()
    .regex(/^(?:[a-z0-9-]+\/)?[a-z0-9-]+$/u, 'is not the id of a claim — write it as in cracks or bridge-vote/cracks') // not `Cracks`
    .optional(),
  blames: listOf(id),
  contradicts: listOf(id),
});

const question = z.strictObject({
  id,
  text,
  answers: z.array(id).min(2, 'is too short — give the ids of two claims or more'),
});

const figure = z.strictObject({
  id,
  ...anchor,
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  qualifier: z.enum(keysOf(qualifiers)).default('exact'),
  unit: text,
  status: z.enum(keysOf(statuses)),
  date: date.optional(),
  series: id.optional(),
});

const note = z.strictObject({ id, ...anchor, text, source: nonEmptyListOf(id), known: date.optional() });

/** Words that state an undertaking; `commitment` names it where it has another id than the words. */
const undertaking = z.strictObject({ id, ...anchor, agreement: id, commitment: id.optional() });

/** The frontmatter of `content/articles/<slug>.md`. */
export const articleSchema = z.strictObject({
  /** Shown while it is being written, left out of a build. */
  draft: z.boolean().default(false),
  headline: text,
  dek: text,
  topics: z.array(term).default([]),
  dateline: term,
  published: date,
  publishedNote: text.optional(),
  basis: text,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'is not a language tag — write it as in en, fa or zh-Hant')
    .default('en'),
  entities: z.array(articleEntity).default([]),
  claims: z.array(claim).default([]),
  questions: z.array(question).default([]),
  figures: z.array(figure).default([]),
  notes: z.array(note).default([]),
  dates: z.array(z.strictObject({ ...anchor, date, rule: text.default('by the author') })).default([]),
  commitments: z.array(undertaking).default([]),
});

const evidence = { source: nonEmptyListOf(id), confidence: z.enum(keysOf(confidences)).default('verified') };

/** What one party of an agreement undertook, and what became of it, each step with its source. */
const commitment = z.strictObject({
  id,
  by: id,
  to: nonEmptyListOf(id),
  duty: text,
  condition: text.optional(),
  deadline: date.optional(),
  note: text.optional(),
  outcomes: z
    .array(z.strictObject({ date, text, status: z.enum(keysOf(commitmentStatuses)).optional(), ...evidence }))
    .default([]),
  ...evidence,
});

/** The frontmatter of `content/entities/<id>.md`. */
export const entitySchema = z.strictObject({
  type: z.enum(keysOf(entityTypes)),
  name: seen(text),
  summary: text,
  spellings: z.array(seen(text)).default([]),
  roles: z
    .array(
      z.strictObject({
        title: text,
        represents: id.optional(),
        relation: z.enum(['serves', 'speaks-for', 'leads']).default('serves'),
        from: date.optional(),
        until: date.optional(),
        attested: z.array(date).default([]),
        note: text.optional(),
        ...evidence,
      }),
    )
    .default([]),
  facts: z.array(z.strictObject({ text, date: date.optional(), known: date.optional(), ...evidence })).default([]),
  commitments: z.array(commitment).default([]),
  unknown: z.array(text).default([]),
  identifiers: z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q\d+$/u, 'is not a Wikidata id — write it as in Q1362')
        .optional(),
      wikipedia: text.optional(),
    })
    .default({}),
});

/** `content/sources.yaml`: a list. */
export const sourcesSchema = z.array(
  z.strictObject({
    id,
    title: text,
    publisher: text,
    date: date.optional(),
    url: z.url({ protocol: /^https?$/u, error: 'is not a web address — begin it with https://' }).optional(),
    grade: z.enum(keysOf(sourceGrades)),
    licence: text,
    note: text.optional(),
    article: id.optional(),
  }),
);

/** A row of a series: its date and its source, and its value where these are those of another row, too. */
const pointRef = z.strictObject({ date, source: id, value: z.number().optional() });

/** `content/relations.yaml`: a list. A relation that follows from a role stands with the role. */
export const relationsSchema = z.array(
  z.strictObject({
    kind: z.enum(keysOf(relationKinds)),
    between: z.tuple([id, id], 'is not a pair — name two entities, as in [ann-lee, ministry]'),
    date: date.optional(),
    note: text.optional(),
    ...evidence,
  }),
);

/** `content/corrections.yaml`: a list. `of` is the address on the site of what was wrong. */
export const correctionsSchema = z.array(
  z.strictObject({
    id,
    of: z
      .string()
      .regex(/^\//u, 'is not an address of this site — begin it with /, as in /articles/my-report/#c-cracks'),
    was: text,
    now: text,
    why: text,
    when: date,
  }),
);

/** A day of a ledger. */
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/u, 'is not a day — write YYYY-MM-DD'); // `2024-05-02`, not `2024-05`

const stretch = z.strictObject({ from: date, until: date }).refine(({ from, until }) => !isAfter(from, until), {
  path: ['until'],
  error: 'is before `from:` — correct one of the two',
});

/** The frontmatter of `content/series/<id>.md`; its rows stand in `<id>.csv`. */
export const seriesSchema = z.strictObject({
  title: text,
  dek: text,
  unit: text,
  lead: z.boolean().default(false),
  licence: text,
  measures: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9_]+$/u, 'is not an id — use lower-case letters, digits and underscores'), // `peak_level`, not `Peak level`
      label: text,
      counts: text,
      scope: text,
      drawn: z.enum(['headline', 'quiet', 'marks', 'table']),
    }),
  ),
  headline: z.array(pointRef),
  aims: z
    .array(
      z.strictObject({
        ...pointRef.shape,
        condition: text.optional(),
        outcome: z.enum(keysOf(outcomes)).optional(),
        text: text.optional(),
        sources: listOf(id),
      }),
    )
    .default([]),
  views: z.array(stretch).default([]),
  window: stretch,
  breaks: z.array(z.strictObject({ date, label: text, text })).default([]),
  events: z.array(z.strictObject({ date, label: text, entity: id.optional() })).default([]),
  contradictions: z.array(z.strictObject({ title: text, text, accounts: z.array(pointRef).default([]) })).default([]),
  warnings: z.array(text).default([]),
});

/** What the frontmatter of an article holds once it has been validated. */
export type ArticleData = z.output<typeof articleSchema>;

/** What the frontmatter of an entity's file holds once it has been validated. */
export type EntityData = z.output<typeof entitySchema>;

/** What the frontmatter of a series holds once it has been validated. */
export type SeriesData = z.output<typeof seriesSchema>;
