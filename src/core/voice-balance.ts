/** How much of an article each voice has: counted in words and statements, and never weighed into a score. */
import { toPartyNames, voiceOf } from './kinds/claim.ts';
import type { Claim } from './kinds/kinds.ts';
import { measureClaim, type Measure } from './measure-claim.ts';
import type { Entity } from './model.ts';
import { compareText } from './partial-date.ts';
import type { ClaimGrade } from './vocabulary.ts';

/** What one party, several that speak together, or one kind of unnamed voice has of an article. */
export interface VoiceRow extends Measure {
  readonly name: string;
  /** Whose voice it is: a speaker's bodies, else the speaker; empty for a voice that the text leaves unnamed. */
  readonly parties: readonly Entity[];
  readonly statements: number;
  /** How many statements of others are about the party; undefined where the voice is not one party. */
  readonly spokenOf: number | undefined;
  /** How often the text records that the party said nothing. */
  readonly silences: number;
}

/**
 * One row for each voice, the one with most words first. Each statement and each silence counts in exactly one row, so
 * that both add up; a person or body that is only spoken of has a row too.
 */
export function measureVoices(claims: readonly Claim[]): readonly VoiceRow[] {
  const byName = new Map(claims.map((claim) => [nameOf(claim), partiesOf(claim)]));
  for (const entity of claims.flatMap(({ about }) => about))
    if (entity.type === 'person' || entity.type === 'organization') byName.set(entity.name, [entity]);
  return [...byName]
    .map(([name, parties]) => measureVoice(name, parties, claims))
    .sort((a, b) => sortKey(b) - sortKey(a) || compareText(a.name, b.name));
}

function measureVoice(name: string, parties: readonly Entity[], claims: readonly Claim[]): VoiceRow {
  const own = claims.filter((claim) => nameOf(claim) === name);
  const voiced = own.filter(({ manner }) => manner !== 'silence');
  const [party] = parties.length === 1 ? parties : [];
  const measures = voiced.map(measureClaim);
  return {
    name,
    parties,
    statements: voiced.length,
    quoted: measures.reduce((sum, { quoted }) => sum + quoted, 0),
    paraphrased: measures.reduce((sum, { paraphrased }) => sum + paraphrased, 0),
    spokenOf: party && claims.filter((claim) => isAbout(claim, party)).length,
    silences: own.length - voiced.length,
  };
}

/** Whether others say something of the party. */
function isAbout({ manner, speaker, behalf, about }: Claim, party: Entity): boolean {
  return manner !== 'silence' && about.includes(party) && speaker !== party && !behalf.includes(party);
}

function partiesOf({ speaker, behalf }: Claim): readonly Entity[] {
  return behalf.length > 0 || !speaker ? behalf : [speaker];
}

function nameOf(claim: Claim): string {
  const parties = partiesOf(claim);
  return parties.length > 0 ? toPartyNames(parties) : voiceOf(claim);
}

/** Most words first, then most statements, then most spoken of. */
function sortKey({ quoted, paraphrased, statements, spokenOf = 0 }: VoiceRow): number {
  return (quoted + paraphrased) * 1e6 + statements * 1e3 + spokenOf;
}

/** A kind of voice without a name, as the text has it. */
const unnamed: ReadonlySet<ClaimGrade> = new Set(['official', 'sources', 'observers', 'hearsay']);

/** The kinds of voices without a name in some statements, each once, in the order of the text. */
export function findUnnamedVoices(claims: readonly Pick<Claim, 'grade'>[]): readonly ClaimGrade[] {
  return [...new Set(claims.map(({ grade }) => grade))].filter((grade) => unnamed.has(grade));
}

/**
 * `15 statements: 3 by named people, 2 by named bodies, 6 without a name, 4 in the report’s own voice; 3 quoted at least
 * in part`. The numbers before the semicolon add up to the first.
 */
export function tellVoices(claims: readonly Claim[]): string {
  const count = (isCounted: (claim: Claim) => boolean, words: string) => {
    const { length } = claims.filter(isCounted);
    return length > 0 ? [`${length} ${words}`] : [];
  };
  const parts = [
    ...count(({ grade }) => grade === 'named', 'by named people'),
    ...count(({ grade }) => grade === 'body', 'by named bodies'),
    ...count(({ grade }) => unnamed.has(grade), 'without a name'),
    ...count(({ grade }) => grade === 'reporter', 'in the report’s own voice'),
  ];
  const quoted = count((claim) => measureClaim(claim).quoted > 0, 'quoted at least in part');
  const total = `${claims.length} ${claims.length === 1 ? 'statement' : 'statements'}`;
  return claims.length === 0 ? total : `${total}: ${[parts.join(', '), ...quoted].join('; ')}`;
}
