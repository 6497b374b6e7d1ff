/** Turns articles around: who is where, who says what, what stands beside what. */
import { entityTypes } from './entity-types.ts';
import type { Claim, Mention, Undertaking } from './kinds/kinds.ts';
import type {
  Appearance,
  Article,
  Block,
  CastMember,
  Commitment,
  Company,
  Entity,
  Profile,
  Series,
  Site,
} from './model.ts';
import { compareText } from './partial-date.ts';

/** The profiles of all entities, by type, then by name, then by id. */
export function indexProfiles(entities: Iterable<Entity>, articles: readonly Article[]): readonly Profile[] {
  const types = Object.keys(entityTypes);
  const neighbours = countNeighbours(articles);
  return [...entities]
    .sort(
      (a, b) => types.indexOf(a.type) - types.indexOf(b.type) || compareText(a.name, b.name) || compareText(a.id, b.id),
    )
    .map((entity) => {
      const appearances = articles.flatMap((article) => {
        const member = article.cast.find((candidate) => candidate.entity === entity);
        return member ? [appearIn(article, member)] : [];
      });
      return { entity, appearances, namedWith: rankNeighbours(neighbours.get(entity)) };
    });
}

/** The point of each charted figure. */
export function indexFigures(all: readonly Series[]): Site['charted'] {
  const pairs = all.flatMap((series) =>
    series.points.flatMap((point) => (point.figure ? [[point.figure, { series, point }] as const] : [])),
  );
  return new Map(pairs);
}

/** The words that state each undertaking. */
export function indexUndertakings(articles: readonly Article[]): Site['undertaken'] {
  const index = new Map<Commitment, { article: Article; words: Undertaking }[]>();
  for (const article of articles)
    for (const words of article.annotations)
      if (words.kind === 'commitment')
        index.set(words.commitment, [...(index.get(words.commitment) ?? []), { article, words }]);
  return index;
}

function appearIn(article: Article, member: CastMember): Appearance {
  const { entity } = member;
  const mentions = article.annotations.filter(
    (annotation): annotation is Mention => annotation.kind === 'mention' && annotation.entity === entity,
  );
  const claims = article.annotations.filter((annotation) => annotation.kind === 'claim');
  const speaks = ({ speaker, behalf }: Claim) => speaker === entity || behalf.includes(entity);
  const isSilent = ({ manner }: Claim) => manner === 'silence';
  const voiced = claims.filter((claim) => !isSilent(claim));
  const said = voiced.filter(({ speaker }) => speaker === entity);
  const saidFor = voiced.filter((claim) => !said.includes(claim) && claim.behalf.includes(entity));
  const byOthers = (claim: Claim) => !speaks(claim) && claim.about.includes(entity);
  const saidAbout = voiced.filter(byOthers);
  const silent = claims.filter(isSilent);
  const [silences, silentAbout] = [silent.filter(speaks), silent.filter(byOthers)];
  return { article, member, mentions, said, saidFor, saidAbout, silences, silentAbout };
}

/** What each entity shares paragraphs with. */
type Neighbours = ReadonlyMap<Entity, ReadonlyMap<Entity, Company>>;

function countNeighbours(articles: readonly Article[]): Neighbours {
  const counts = new Map<Entity, Map<Entity, Company>>();
  for (const article of articles) {
    const named = new Map<Block, Map<Entity, Mention>>();
    for (const annotation of article.annotations) {
      if (annotation.kind !== 'mention') continue;
      const inBlock = named.get(annotation.block) ?? new Map<Entity, Mention>();
      if (!inBlock.has(annotation.entity)) inBlock.set(annotation.entity, annotation);
      named.set(annotation.block, inBlock);
    }
    for (const together of named.values())
      for (const entity of together.keys()) countOthers(entity, { article, together }, counts);
  }
  return counts;
}

function countOthers(
  entity: Entity,
  { article, together }: { readonly article: Article; readonly together: ReadonlyMap<Entity, Mention> },
  counts: Map<Entity, Map<Entity, Company>>,
): void {
  const own = counts.get(entity) ?? new Map<Entity, Company>();
  counts.set(entity, own);
  for (const [other, mention] of together) {
    if (other === entity) continue;
    const { paragraphs, first } = own.get(other) ?? { paragraphs: 0, first: { article, mention } };
    own.set(other, { entity: other, paragraphs: paragraphs + 1, first });
  }
}

function rankNeighbours(counts: ReadonlyMap<Entity, Company> | undefined): readonly Company[] {
  return [...(counts?.values() ?? [])].sort(
    (a, b) => b.paragraphs - a.paragraphs || compareText(a.entity.name, b.entity.name),
  );
}
