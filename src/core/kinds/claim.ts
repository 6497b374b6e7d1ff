/** Statements: who says them, for whom, in what form, and how well the voice is known. */
import { paragraphName } from '../anchor.ts';
import { articleOfFirst, driftOf, firstOf } from '../drift.ts';
import { findClaims } from '../find-claims.ts';
import type { Article, Entity } from '../model.ts';
import { formatDate, type PartialDate } from '../partial-date.ts';
import { claimGrades, drifts, manners, type ClaimGrade, type Manner } from '../vocabulary.ts';
import type { Kind, OtherWords, Words } from './kind.ts';
import type { Part } from './part.ts';

/** Something that somebody says, or that the text says without naming anybody. */
export interface Claim extends Words<'claim'> {
  readonly key: string;
  readonly speaker: Entity | undefined;
  /** Bodies or persons that the words are spoken for. */
  readonly behalf: readonly Entity[];
  readonly manner: Manner;
  readonly grade: ClaimGrade;
  readonly about: readonly Entity[];
  /** Whom the statement blames; where two voices blame each other, both stand here and under `behalf`. */
  readonly blames: readonly Entity[];
  readonly date: PartialDate | undefined;
  /** The earlier claim that says the same. */
  readonly repeats: Claim | undefined;
  /** The earlier article in which that claim stands; undefined where it is this one. */
  readonly repeatsIn: Article | undefined;
  /** Claims of the article that cannot be true together with this one; each names the other. */
  readonly contradicts: readonly Claim[];
  /** The claim in whose words this one is told: then two voices stand between the fact and the reader. */
  readonly within: Claim | undefined;
  /** Further places of the same statement, in the order of the frontmatter. */
  readonly parts: readonly Part[];
}

/** Who speaks, in the words of a heading: a person, a body, or the kind of voice that the text leaves unnamed. */
export function voiceOf({ speaker, behalf, grade }: Pick<Claim, 'speaker' | 'behalf' | 'grade'>): string {
  const bodies = toPartyNames(behalf);
  if (grade === 'named' || grade === 'body') return speaker?.name ?? bodies;
  return bodies && grade === 'official' ? `${claimGrades[grade].label}: ${bodies}` : claimGrades[grade].label;
}

/** The names of those who speak together. */
export function toPartyNames(parties: readonly Pick<Entity, 'name'>[]): string {
  return parties.map(({ name }) => name).join(' and ');
}

/** The words of a statement in reading order; where they stand apart, three dots between them. */
export function wordsOf({ text, block, start, parts }: Claim): string {
  return [{ text, block, start }, ...parts]
    .sort((a, b) => a.block.index - b.block.index || a.start - b.start)
    .map((place) => place.text)
    .join(' … ');
}

/** The id of what a statement repeats: `c-cracks`, or `bridge-vote/c-cracks` in another article. */
export function idOfRepeated({ repeats, repeatsIn }: Pick<Claim, 'repeats' | 'repeatsIn'>): string | undefined {
  return repeats && (repeatsIn ? `${repeatsIn.slug}/${repeats.id}` : repeats.id);
}

/** Anchored by exact words of the body. */
export const claim: Kind<Claim> = {
  kind: 'claim',
  find: findClaims,
  describe: (annotation) => [
    ['Who says so', voiceOf(annotation)],
    ...(annotation.speaker && annotation.behalf.length > 0
      ? [['Speaking for', annotation.behalf.map(({ name }) => name).join(', ')] as const]
      : []),
    ['How', manners[annotation.manner].label],
    ['Voice', claimGrades[annotation.grade].label],
    ...(annotation.date ? [['Date', formatDate(annotation.date)] as const] : []),
    ...linksOf(annotation).map(({ text, label }) => ['See', `${text} ${label}`] as const),
  ],
  address: () => undefined,
  note: (annotation) => ({
    label: 'statement',
    title: voiceOf(annotation),
    who: annotation.speaker,
    tag: tagOf(annotation),
    body: bodyOf(annotation),
    grade: annotation.grade,
    others: linksOf(annotation),
    sources: [],
    isLater: false,
  }),
};

/** How the words come and, where the title does not say so already, how well the voice is known. */
function tagOf({ grade, manner }: Claim): string {
  if (grade === 'reporter' && manner === 'paraphrased') return 'no source named';
  const { label } = manners[manner];
  return grade === 'named' || grade === 'body' ? `${label}, ${claimGrades[grade].short}` : label;
}

/** For whom somebody speaks, and whether an attribution changed on the way. */
function bodyOf(annotation: Claim): string | undefined {
  const { speaker, behalf } = annotation;
  const drift = driftOf(annotation);
  const parts = [
    ...(speaker && behalf.length > 0 ? [`For ${toPartyNames(behalf)}.`] : []),
    ...(drift ? [drifts[drift].explanation] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** What a reader is told of the other statements that this one repeats, contradicts or is told in. */
function linksOf(annotation: Claim): readonly OtherWords[] {
  const { repeats, contradicts, within } = annotation;
  const wayTo = (text: string, { block, id }: Claim, article?: Article): OtherWords => {
    const label = article ? `${paragraphName(block)} of “${article.headline}”` : paragraphName(block);
    return { text, label, id, article };
  };
  return [
    ...(repeats ? [wayTo(`${startOf(firstOf(repeats))},`, firstOf(repeats), articleOfFirst(annotation))] : []),
    ...contradicts.map((other) => wayTo(`Contradicted: ${toSentence(voiceOf(other))},`, other)),
    ...(within ? [wayTo(`As told by: ${toSentence(voiceOf(within))},`, within)] : []),
  ];
}

function startOf(first: Claim): string {
  return first.grade === 'reporter'
    ? 'First said without attribution'
    : `First attributed to ${toSentence(voiceOf(first))}`;
}

/** A kind of voice begins in lower case inside a sentence, where “reportedly” is no noun; a name stays as it is. */
function toSentence(voice: string): string {
  if (voice === claimGrades.hearsay.label) return 'hearsay';
  const isKind = Object.values(claimGrades).some(({ label }) => voice.startsWith(label));
  return isKind ? voice.charAt(0).toLowerCase() + voice.slice(1) : voice;
}
