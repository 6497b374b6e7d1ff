/** Turns articles around: who is where, who says what, what stands beside what. */
import { entityTypes } from './entity-types.ts';
import type { Mention } from './kinds/kinds.ts';
import type { Appearance, Article, CastMember, Entity, Profile, Series, Site } from './model.ts';
import { compareText } from './partial-date.ts';

/** The profiles of all entities, by type, then by name, then by id. */
export function indexProfiles(entities: Iterable<Entity>, articles: readonly Article[]): readonly Profile[] {
  const types = Object.keys(entityTypes);
  return [...entities]
    .sort(
      (a, b) => types.indexOf(a.type) - types.indexOf(b.type) || compareText(a.name, b.name) || compareText(a.id, b.id),
    )
    .map((entity) => {
      const appearances = articles.flatMap((article) => {
        const member = article.cast.find((candidate) => candidate.entity === entity);
        return member ? [appearIn(article, member)] : [];
      });
      return { entity, appearances, namedWith: findNeighbours(entity, articles) };
    });
}

/** The point of each charted figure. */
export function indexFigures(all: readonly Series[]): Site['charted'] {
  const pairs = all.flatMap((series) =>
    series.points.flatMap((point) => (point.figure ? [[point.figure, { series, point }] as const] : [])),
  );
  return new Map(pairs);
}

function appearIn(article: Article, member: CastMember): Appearance {
  const { entity } = member;
  const mentions = article.annotations.filter(
    (annotation): annotation is Mention => annotation.kind === 'mention' && annotation.entity === entity,
  );
  const claims = article.annotations.filter((annotation) => annotation.kind === 'claim');
  const said = claims.filter(({ speaker }) => speaker === entity);
  const saidFor = claims.filter((claim) => !said.includes(claim) && claim.behalf.includes(entity));
  const saidAbout = claims.filter(
    (claim) => !said.includes(claim) && !saidFor.includes(claim) && claim.about.includes(entity),
  );
  return { article, member, mentions, said, saidFor, saidAbout };
}

function findNeighbours(entity: Entity, articles: readonly Article[]): Profile['namedWith'] {
  const counts = new Map<Entity, number>();
  for (const article of articles) {
    const mentions = article.annotations.filter((annotation) => annotation.kind === 'mention');
    const own = new Set(mentions.filter((mention) => mention.entity === entity).map(({ block }) => block));
    for (const block of own) {
      const others = new Set(
        mentions
          .filter((mention) => mention.block === block && mention.entity !== entity)
          .map((mention) => mention.entity),
      );
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([neighbour, paragraphs]) => ({ entity: neighbour, paragraphs }))
    .sort((a, b) => b.paragraphs - a.paragraphs || compareText(a.entity.name, b.entity.name));
}
