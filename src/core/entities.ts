/** Gathers everyone and everything that articles declare and files describe into one register. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { attemptFile, type Attempts } from './attempt.ts';
import type { ContentFile } from './content-index.ts';
import { entityTypes } from './entity-types.ts';
import type { Yaml } from './front-matter.ts';
import { parseMarkdownFile } from './markdown-file.ts';
import type { Entity, Fact, Identifier, Role, Source } from './model.ts';
import { toCommitments } from './commitments.ts';
import { compareDates } from './partial-date.ts';
import type { Report } from './problem.ts';
import type { Recall } from './recall.ts';
import { addBroken, readIds, resolverFor, type Incomplete } from './references.ts';
import { entitySchema, type ArticleData, type EntityData } from './schemas.ts';
import { validate } from './validate.ts';

/** An article's frontmatter, with the way back to its lines. */
export interface ParsedArticle {
  readonly yaml: Yaml;
  readonly data: ArticleData;
}

type Draft = { -readonly [K in keyof Entity]: Entity[K] };

interface Described {
  readonly yaml: Yaml;
  readonly data: EntityData;
  readonly draft: Draft;
}

/** Where ids are looked up and mistakes go. */
interface Context extends Attempts, Recall {
  readonly sources: ReadonlyMap<string, Source>;
  readonly incomplete: Incomplete;
}

/** The register by id. What a file says of an entity goes before what an article says. */
export function collectEntities(
  content: { readonly files: readonly ContentFile[]; readonly articles: readonly ParsedArticle[] },
  context: Context,
): ReadonlyMap<string, Entity> {
  const entities = new Map<string, Draft>();
  const described = content.files.flatMap((file) => {
    const entry = attemptFile(file.file, (report) => describeEntity(file, { ...context, report }), context);
    if (!entry) {
      addBroken(context.incomplete, 'entity', [file.id]);
      addBroken(context.incomplete, 'commitment', readIds(file.text));
    }
    return entry ?? [];
  });
  for (const { draft } of described) entities.set(draft.id, draft);
  for (const article of content.articles) declareEntities(article, entities, context.report);
  for (const entry of described) fillDraft(entry, entities, context);
  return entities;
}

function describeEntity(content: ContentFile, context: Context): Described | undefined {
  const { yaml, tree } = parseMarkdownFile(content, context);
  const { portrait, aftermath } = partPortrait(tree);
  const { data, lostFrom } = validate(entitySchema, yaml, context.report);
  if (yaml) addBroken(context.incomplete, 'commitment', lostFrom('commitments'));
  if (!yaml || !data) return undefined;
  const { type, name, summary, spellings, unknown } = data;
  const identifiers = toIdentifiers(data.identifiers);
  return {
    yaml,
    data,
    draft: {
      id: content.id,
      type,
      name,
      summary,
      spellings,
      unknown,
      identifiers,
      portrait,
      aftermath,
      roles: [],
      facts: [],
      commitments: [],
    },
  };
}

/** Cuts a portrait at its heading “Since then”. */
function partPortrait({ children }: Root): Pick<Entity, 'portrait' | 'aftermath'> {
  const cut = children.findIndex(
    (node) => node.type === 'element' && node.tagName === 'h2' && toString(node).trim() === 'Since then',
  );
  const write = (nodes: Root['children']) => toHtml({ type: 'root', children: nodes }).trim();
  if (cut === -1) return { portrait: write(children), aftermath: '' };
  return { portrait: write(children.slice(0, cut)), aftermath: write(children.slice(cut + 1)) };
}

function declareEntities({ yaml, data }: ParsedArticle, entities: Map<string, Draft>, report: Report): void {
  data.entities.forEach(({ id, type, name }, index) => {
    const known = entities.get(id);
    if (known && known.type !== type) {
      const message = `\`${id}\` is of type ${known.type} elsewhere, not ${type}`;
      const fix = `write \`type: ${known.type}\`, or give this ${entityTypes[type].label.toLowerCase()} another id`;
      const path = ['entities', index, 'type'];
      const edit = yaml.toEdit({ path, value: known.type, isSafe: true });
      report({ file: yaml.file, ...yaml.positionAt(path), message, fix, edit });
    }
    const bare = {
      summary: undefined,
      spellings: [],
      roles: [],
      facts: [],
      commitments: [],
      unknown: [],
      identifiers: [],
      portrait: '',
      aftermath: '',
    };
    if (!known) entities.set(id, { id, type, name, ...bare });
  });
}

function fillDraft({ yaml, data, draft }: Described, entities: ReadonlyMap<string, Entity>, context: Context): void {
  const { sources, incomplete, report } = context;
  const resolve = resolverFor(yaml, incomplete, report);
  const sourcesAt = (ids: readonly string[], list: string, index: number) =>
    ids.flatMap((id, position) => resolve('source', id, sources, [list, index, 'source', position]) ?? []);
  draft.roles = data.roles
    .map((role, index): Role => {
      const { title, relation, from, until, attested, note, confidence } = role;
      const represents =
        role.represents === undefined
          ? undefined
          : resolve('entity', role.represents, entities, ['roles', index, 'represents']);
      if (from && until && until.latest < from.earliest) {
        report({
          file: yaml.file,
          ...yaml.positionAt(['roles', index, 'until']),
          message: 'a role ends before it starts',
          fix: 'correct `from:` or `until:`',
        });
      }
      return {
        title,
        represents,
        relation,
        from,
        until,
        attested,
        note,
        confidence,
        sources: sourcesAt(role.source, 'roles', index),
      };
    })
    .sort(compareRoles);
  draft.commitments = toCommitments(data.commitments, yaml, { ...context, entities });
  draft.facts = data.facts.map(({ text, date, known, confidence, source }, index): Fact => {
    return { text, date, known, confidence, sources: sourcesAt(source, 'facts', index) };
  });
}

/** By the first day known of each; roles of which no day is known come last. */
function compareRoles(a: Role, b: Role): number {
  const [first, second] = [a.from ?? a.attested[0] ?? a.until, b.from ?? b.attested[0] ?? b.until];
  if (first && second) return compareDates(first, second);
  return Number(first === undefined) - Number(second === undefined);
}

function toIdentifiers({ wikidata, wikipedia }: EntityData['identifiers']): Identifier[] {
  const found: Identifier[] = [];
  if (wikidata) found.push({ register: 'Wikidata', value: wikidata, url: `https://www.wikidata.org/wiki/${wikidata}` });
  if (wikipedia) {
    const page = encodeURIComponent(wikipedia.replaceAll(' ', '_'));
    found.push({ register: 'Wikipedia', value: wikipedia, url: `https://en.wikipedia.org/wiki/${page}` });
  }
  return found;
}
