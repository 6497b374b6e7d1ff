/** Runs every kind of annotation over one article. */
import { collectBlocks } from './blocks.ts';
import type { ContentFile } from './content-index.ts';
import type { EarlierArticles } from './earlier-claims.ts';
import type { ParsedArticle } from './entities.ts';
import { keepIds } from './keep-ids.ts';
import type { Draft } from './kinds/kind.ts';
import { kindOrder, kinds } from './kinds/kinds.ts';
import { directionOf } from './language.ts';
import type { Ledgers } from './ledger.ts';
import { parseMarkdownFile } from './markdown-file.ts';
import type { Annotation, Article, CastMember, Entity, Source } from './model.ts';
import { compareText, parseDate } from './partial-date.ts';
import type { Report } from './problem.ts';
import { resolveQuestions } from './questions.ts';
import type { Recall } from './recall.ts';
import { addBroken, reportRepeatedIds, resolverFor, type Incomplete } from './references.ts';
import { articleSchema } from './schemas.ts';
import { validate } from './validate.ts';
import { toRemedy } from './yaml-edits.ts';

/** An article before its words are looked at. */
export interface DraftArticle extends ParsedArticle {
  readonly content: ContentFile;
  readonly isLossy: boolean;
  /** The ids of its claims that are broken. */
  readonly lostClaims: readonly string[];
  /** Whether `published` is a date, and no entry of `dates` is broken. */
  readonly areDatesWhole: boolean;
  readonly markdown: string;
  readonly tree: Article['tree'];
}

/** What an article may refer to. */
export interface Register {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly seriesIds: ReadonlySet<string>;
  readonly incomplete: Incomplete;
  /** The addresses within articles that were given before. */
  readonly ledgers: Ledgers;
  /** The articles that this one may repeat. */
  readonly earlier: EarlierArticles;
}

/** Frontmatter and tree of an article's file. */
export function parseArticle(content: ContentFile, incomplete: Incomplete, recall: Recall): DraftArticle | undefined {
  const { yaml, body, tree } = parseMarkdownFile(content, recall);
  const { data, isLossy, lostFrom } = validate(articleSchema, yaml, recall.report);
  if (yaml) addBroken(incomplete, 'entity', lostFrom('entities'));
  if (!yaml || !data) return undefined;
  const { published } = yaml.value as { readonly published?: unknown }; // what has data is a group of fields
  const areDatesWhole = parseDate(String(published)) !== undefined && lostFrom('dates').length === 0;
  return { content, yaml, data, isLossy, lostClaims: lostFrom('claims'), areDatesWhole, markdown: body.trim(), tree };
}

/** The article with every annotation found, in reading order. */
export function annotateArticle(draft: DraftArticle, register: Register, report: Report): Article {
  const { content, data, isLossy, lostClaims, areDatesWhole, markdown, tree, yaml } = draft;
  const blocks = collectBlocks(tree);
  const reportAt: Draft['reportAt'] = (path, message, fix) =>
    report({ file: content.file, ...yaml.positionAt(path), message, ...toRemedy(fix, yaml) });
  const cast = resolveReferences(draft, register, report);
  const { positionAt } = yaml;
  const reportHere: Draft['report'] = (position, message, fix) =>
    report({ file: content.file, ...position, message, fix });
  const { published: day } = data;
  const context = {
    data,
    isLossy,
    lostClaims,
    areDatesWhole,
    published: day,
    blocks,
    ...register,
    positionAt,
    report: reportHere,
    reportAt,
  };
  const all: Annotation[] = [];
  for (const kind of kinds) all.push(...kind.find({ ...context, found: [...all] }));
  all.sort(compareAnnotations);
  const { annotations, sentences } = keepIds(all, blocks, register.ledgers.get(content.id));
  reportCrossings(annotations, reportHere);
  const questions = resolveQuestions(draft, annotations, reportAt);
  const words = blocks.reduce((sum, { text }) => sum + [...text.matchAll(/[\p{L}\p{N}]\S*/gu)].length, 0);
  const { headline, dek, topics, dateline, published, publishedNote, basis, language } = data;
  const direction = directionOf(language);
  const texts = { headline, dek, topics, dateline, published, publishedNote, basis, language, direction };
  return {
    slug: content.id,
    file: content.file,
    isDraft: data.draft,
    ...texts,
    cast,
    blocks,
    sentences,
    annotations,
    questions,
    markdown,
    tree,
    words,
  };
}

/** Reports every id that stands for nothing, and builds the cast. */
function resolveReferences({ data, yaml }: DraftArticle, register: Register, report: Report): CastMember[] {
  const { entities, sources, seriesIds, incomplete } = register;
  const resolve = resolverFor(yaml, incomplete, report);
  for (const list of ['entities', 'claims', 'questions', 'figures', 'notes', 'commitments'] as const)
    reportRepeatedIds(data[list], [list], yaml, report);
  data.claims.forEach(({ speaker, behalf, about, blames }, index) => {
    if (speaker !== undefined) resolve('entity', speaker, entities, ['claims', index, 'speaker']);
    behalf.forEach((id, position) => resolve('entity', id, entities, ['claims', index, 'behalf', position]));
    about.forEach((id, position) => resolve('entity', id, entities, ['claims', index, 'about', position]));
    blames.forEach((id, position) => resolve('entity', id, entities, ['claims', index, 'blames', position]));
  });
  data.figures.forEach(({ series }, index) => {
    const known = new Map([...seriesIds].map((id) => [id, id]));
    if (series !== undefined) resolve('series', series, known, ['figures', index, 'series']);
  });
  data.notes.forEach(({ source }, index) => {
    source.forEach((id, position) => resolve('source', id, sources, ['notes', index, 'source', position]));
  });
  data.commitments.forEach(({ id, agreement: agreementId, commitment = id }, index) => {
    const agreement = resolve('entity', agreementId, entities, ['commitments', index, 'agreement']);
    const known = new Map(agreement?.commitments.map((one) => [one.id, one]));
    if (agreement) resolve('commitment', commitment, known, ['commitments', index]);
  });
  return data.entities.map(({ id, role, represents: representedId }, index) => {
    const entity = entities.get(id) as Entity; // the register has those of every article
    const represents =
      representedId === undefined
        ? undefined
        : resolve('entity', representedId, entities, ['entities', index, 'represents']);
    return { entity, role, represents };
  });
}

/** By block, by start, the longer first, then by kind, then by id. */
function compareAnnotations(a: Annotation, b: Annotation): number {
  return (
    a.block.index - b.block.index ||
    a.start - b.start ||
    b.end - a.end ||
    kindOrder(a.kind) - kindOrder(b.kind) ||
    compareText(a.id, b.id)
  );
}

/** Two quotations of one kind may lie one in the other, but not half over each other; parts of a claim are claims here. */
function reportCrossings(annotations: readonly Annotation[], report: Draft['report']): void {
  const familyOf = ({ kind }: Annotation) => (kind === 'part' ? 'claim' : kind);
  annotations.forEach((second, index) => {
    if (second.kind === 'mention' || second.kind === 'date') return;
    const { block, start, end, position } = second;
    const first = annotations
      .slice(0, index)
      .filter((other) => familyOf(other) === familyOf(second) && other.block === block)
      .find((other) => other.start < start && start < other.end && other.end < end);
    if (!first) return;
    const message = `“${second.text}” overlaps “${first.text}”`;
    report(position, message, 'shorten one of the two quotes so that they part or nest');
  });
}
