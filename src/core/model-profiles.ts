/** The nouns of profiles: an entity turned around, with everything that the articles say of it. */
import type { Claim, Mention } from './kinds/kinds.ts';
import type { Article, CastMember, Entity } from './model.ts';

/** An entity with everything that the articles say of it. */
export interface Profile {
  readonly entity: Entity;
  /** One for each article that declares the entity, in the articles' order. */
  readonly appearances: readonly Appearance[];
  /** Who shares paragraphs with the entity; most shared first, then by name. */
  readonly namedWith: readonly Company[];
}

/** Another entity that is named in the same paragraphs. */
export interface Company {
  readonly entity: Entity;
  /** How many paragraphs name both. */
  readonly paragraphs: number;
  /** The first name of the other in the first of these paragraphs, of the newest article. */
  readonly first: { readonly article: Article; readonly mention: Mention };
}

/** One entity in one article. Every claim stands in at most one of the five lists of claims. */
export interface Appearance {
  readonly article: Article;
  readonly member: CastMember;
  readonly mentions: readonly Mention[];
  readonly said: readonly Claim[];
  readonly saidFor: readonly Claim[];
  readonly saidAbout: readonly Claim[];
  readonly silences: readonly Claim[];
  /** Where the text records that others said nothing about the entity. */
  readonly silentAbout: readonly Claim[];
}
