/** Every statement of the site as lists: all of them, those of one grade, of one speaker or body, and of one topic. */
import { voiceAddress } from './addresses.ts';
import type { Claim } from './kinds/kinds.ts';
import type { Article, Site } from './model.ts';
import { partProfile, type PlacedClaim } from './part-profile.ts';
import { indexTopics } from './topics.ts';
import { claimGrades, keysOf } from './vocabulary.ts';

/** One list of statements, the newest article first. */
export interface ClaimList {
  /** The path of its first page: `/claims/`, `/claims/grade/named/`. */
  readonly path: string;
  /** What it is a list by; undefined for the list of all. */
  readonly facet: 'grade' | 'voice' | 'topic' | undefined;
  /** What its members share: `Named, on record`, `Taliban`, `Peace process`. */
  readonly name: string;
  readonly explanation: string | undefined;
  readonly claims: readonly PlacedClaim[];
}

/** The list of all statements, then one for each grade, speaker or body, and topic that has any. */
export function indexClaims({ articles, profiles }: Pick<Site, 'articles' | 'profiles'>): readonly ClaimList[] {
  const all = articles.flatMap(placeClaims);
  const list = (path: string, name: string, claims: readonly PlacedClaim[]) => ({ path, name, claims });
  const grades = keysOf(claimGrades).map((grade) => ({
    ...list(
      `/claims/grade/${grade}/`,
      claimGrades[grade].label,
      all.filter(({ claim }) => claim.grade === grade),
    ),
    facet: 'grade' as const,
    explanation: claimGrades[grade].explanation,
  }));
  const voices = profiles.map((profile) => {
    const { said, saidFor, silences } = partProfile(profile);
    const own = new Set([...said, ...saidFor, ...silences].map(({ claim }) => claim));
    const named = profile.appearances.flatMap(({ article }) => placeClaims(article));
    const claims = named.filter(({ claim }) => own.has(claim));
    return { ...list(voiceAddress(profile.entity), profile.entity.name, claims), ...voiceFacet };
  });
  const topics = indexTopics(articles).map(({ id, name, articles: own }) => ({
    ...list(`/claims/topic/${id}/`, name, own.flatMap(placeClaims)),
    facet: 'topic' as const,
    explanation: undefined,
  }));
  const whole = { ...list('/claims/', 'Every statement', all), facet: undefined, explanation: undefined };
  return [whole, ...[...grades, ...voices, ...topics].filter(({ claims }) => claims.length > 0)];
}

function placeClaims(article: Article): readonly PlacedClaim[] {
  const claims = article.annotations.filter((annotation): annotation is Claim => annotation.kind === 'claim');
  return claims.map((claim) => ({ claim, article }));
}

const voiceFacet = {
  facet: 'voice',
  explanation: 'What was said by and for the voice, and where the text records that nothing was said.',
} as const;
