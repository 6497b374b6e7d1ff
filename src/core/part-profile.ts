import { entityAddress } from './addresses.ts';
import type { Claim } from './kinds/kinds.ts';
import type { Appearance, Article, Fact, Profile, Source } from './model.ts';
import { partList, type ListPage } from './part-list.ts';
import { compareDates, isAfter, type PartialDate } from './partial-date.ts';

/** A statement and the article that carries it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly article: Article;
}

/** What a profile shows, parted: facts that could be known on the date of the last article from those that came after. */
export interface ProfileParts {
  /** The date of the last article that names the entity. */
  readonly last: PartialDate | undefined;
  readonly known: readonly Fact[];
  readonly since: readonly Fact[];
  readonly said: readonly PlacedClaim[];
  readonly saidFor: readonly PlacedClaim[];
  readonly saidAbout: readonly PlacedClaim[];
  readonly silences: readonly PlacedClaim[];
  readonly silentAbout: readonly PlacedClaim[];
  /** Everything that the facts and roles rest on. */
  readonly sources: readonly Source[];
}

/** Parts a profile. Facts without a date come first among those that were known, the others in the order of time. */
export function partProfile({ entity, appearances }: Profile): ProfileParts {
  const last = appearances
    .map(({ article }) => article.published)
    .sort(compareDates)
    .at(-1);
  const facts = [...entity.facts].sort((a, b) =>
    a.date && b.date ? compareDates(a.date, b.date) : Number(!!a.date) - Number(!!b.date),
  );
  const since = facts.filter(({ date, known = date }) => known && last && isAfter(known, last));
  const place = (list: 'said' | 'saidFor' | 'saidAbout' | 'silences' | 'silentAbout') =>
    appearances.flatMap((appearance) => appearance[list].map((claim) => ({ claim, article: appearance.article })));
  const outcomes = entity.commitments.flatMap((commitment) => commitment.outcomes);
  const sources = [...entity.facts, ...entity.roles, ...entity.commitments, ...outcomes].flatMap(
    (item) => item.sources,
  );
  return {
    last,
    known: facts.filter((fact) => !since.includes(fact)),
    since,
    said: place('said'),
    saidFor: place('saidFor'),
    saidAbout: place('saidAbout'),
    silences: place('silences'),
    silentAbout: place('silentAbout'),
    sources,
  };
}

/** Of how many articles one page of a profile shows the words. */
const appearancesOnPage = 10;

/** The articles that name an entity, cut into the pages of its profile, the newest on the first. */
export function partAppearances({ entity, appearances }: Profile): readonly ListPage<Appearance>[] {
  return partList(entityAddress(entity), appearances, appearancesOnPage);
}
