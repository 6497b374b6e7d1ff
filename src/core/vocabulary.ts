/**
 * The closed lists of words that content may use, each with what a reader is told. A schema takes its enums from here,
 * a page its labels.
 */
export interface Term {
  readonly label: string;
  readonly explanation: string;
}

/** How well the voice behind a claim is known, the best first; `short` stands at the words themselves. */
export const claimGrades = {
  named: { label: 'Named, on record', short: 'on record', explanation: 'A person who is named in the text says it.' },
  body: { label: 'Named body', short: 'named body', explanation: 'An institution says it; no person is named.' },
  official: {
    label: 'Unnamed officials',
    short: 'officials',
    explanation: 'People in office say it; the text does not name them.',
  },
  sources: {
    label: 'Unnamed sources',
    short: 'sources',
    explanation: 'The text says only “sources”: neither name nor office is known.',
  },
  observers: {
    label: 'Observers',
    short: 'observers',
    explanation: 'A belief of unnamed onlookers; nobody who takes part says it.',
  },
  hearsay: {
    label: 'Reportedly',
    short: 'reportedly',
    explanation: 'The text passes it on as reported and names no source at all.',
  },
  reporter: {
    label: 'The report’s own voice',
    short: 'the report',
    explanation: 'The text states it without saying who says so.',
  },
} as const satisfies Record<string, Term & { readonly short: string }>;
export type ClaimGrade = keyof typeof claimGrades;

/** In what form the words of a claim reach the reader. */
export const manners = {
  quoted: { label: 'quoted', explanation: 'A whole sentence in the speaker’s own words.' },
  'partly-quoted': {
    label: 'partly quoted',
    explanation: 'A few of the speaker’s words inside a sentence of the report.',
  },
  paraphrased: { label: 'paraphrased', explanation: 'In the report’s words.' },
  written: { label: 'in writing', explanation: 'From a written statement.' },
  tweeted: { label: 'tweeted', explanation: 'From the speaker’s Twitter account.' },
  silence: { label: 'recorded silence', explanation: 'The report notes that nothing was said on the matter.' },
} as const satisfies Record<string, Term>;
export type Manner = keyof typeof manners;

/** How the attribution of a statement has changed where the article makes it again. */
export const drifts = {
  dropped: { label: 'attribution dropped', explanation: 'Here without attribution.' },
  strengthened: { label: 'attribution strengthened', explanation: 'Here from a voice that is better known.' },
  weakened: { label: 'attribution weakened', explanation: 'Here from a voice that is less well known.' },
  added: { label: 'attribution added', explanation: 'Here with attribution.' },
} as const satisfies Record<string, Term>;
export type Drift = keyof typeof drifts;

/** What a number of a series is: something that was, or something that was to be. */
export const statuses = {
  reported: { label: 'Reported', explanation: 'The source gives it as the number at that time.' },
  estimated: { label: 'Estimated', explanation: 'The source worked it out or guessed it; nobody counted.' },
  announced: { label: 'Announced', explanation: 'Officials said in public that it would be reached by then.' },
  planned: { label: 'Planned', explanation: 'It was meant, expected or projected for then.' },
  promised: { label: 'Promised', explanation: 'It was undertaken in an agreement, on conditions.' },
} as const satisfies Record<string, Term>;
export type Status = keyof typeof statuses;

/** Whether a number of this status says what was, and not what was to be. */
export function isLevelStatus(status: Status): boolean {
  return status === 'reported' || status === 'estimated';
}

/** What became of a number that was to be reached. */
export const outcomes = {
  met: { label: 'Reached in time', explanation: 'The number was reached by the date.' },
  'roughly-met': { label: 'Roughly reached', explanation: 'About the number was reached by about the date.' },
  late: { label: 'Reached late', explanation: 'The number was reached, but after the date.' },
  missed: { label: 'Not reached', explanation: 'The number was not reached.' },
  replaced: { label: 'Replaced', explanation: 'Another number took its place before the date.' },
} as const satisfies Record<string, Term>;
export type OutcomeResult = keyof typeof outcomes;
/** What a source says became of an undertaking; the words are those of PolitiFact’s meters for campaign promises. */
export const commitmentStatuses = {
  'not-yet-rated': { label: 'Not yet rated', explanation: 'No source that was read says what became of it.' },
  'in-the-works': { label: 'In the works', explanation: 'A source says that it was begun.' },
  kept: { label: 'Kept', explanation: 'A source says that it was done as undertaken.' },
  broken: { label: 'Broken', explanation: 'A source says that it was not done, or that the opposite was.' },
  compromised: {
    label: 'Compromised',
    explanation: 'A source says that it was done in part, later or otherwise than undertaken.',
  },
  stalled: { label: 'Stalled', explanation: 'A source says that it was begun and did not go on.' },
} as const satisfies Record<string, Term>;
export type CommitmentStatus = keyof typeof commitmentStatuses;

/** How exactly a source gives a number; `prefix` stands before the number wherever it is printed. */
export const qualifiers = {
  exact: {
    label: 'as stated',
    explanation: 'The source gives the number without a hedge; it may still be rounded.',
    prefix: '',
  },
  about: { label: 'about', explanation: 'The source calls the number approximate.', prefix: 'about ' },
  up_to: { label: 'up to', explanation: 'The source gives an upper limit that may be reached.', prefix: 'up to ' },
  fewer_than: {
    label: 'fewer than',
    explanation: 'The source gives an upper limit that is not reached.',
    prefix: 'fewer than ',
  },
  at_least: {
    label: 'at least',
    explanation: 'The source gives a lower limit that may be the number.',
    prefix: 'at least ',
  },
  more_than: {
    label: 'more than',
    explanation: 'The source gives a lower limit that is passed.',
    prefix: 'more than ',
  },
  range: { label: 'a range', explanation: 'The source gives two numbers, and the true one lies between.', prefix: '' },
  words: { label: 'in words', explanation: 'The source gives a word such as “scores”, and no number.', prefix: '' },
} as const satisfies Record<string, Term & { readonly prefix: string }>;
export type Qualifier = keyof typeof qualifiers;

/**
 * How two entities are related, told from the first and from the second. The words are in the past, since a relation
 * holds for its dates and nobody knows of today.
 */
export const relationKinds = {
  met: { forth: 'met', back: 'met' },
  'signed-with': { forth: 'signed an agreement with', back: 'signed an agreement with' },
  signed: { forth: 'signed', back: 'was signed by' },
  'speaks-for': { forth: 'spoke for', back: 'was spoken for by' },
  leads: { forth: 'led', back: 'was led by' },
  serves: { forth: 'held office for', back: 'had in office' },
  'party-to': { forth: 'was a party to', back: 'had as a party' },
  'part-in': { forth: 'took part in', back: 'had taking part' },
  'place-of': { forth: 'was the place of', back: 'took place in' },
} as const satisfies Record<string, { readonly forth: string; readonly back: string }>;
export type RelationKind = keyof typeof relationKinds;

/** What kind of publication a source is. */
export const sourceGrades = {
  A: { label: 'Official', explanation: 'An official text or an official table of data.' },
  B: { label: 'Press', explanation: 'A news agency or newspaper, on its own page or a syndicated one.' },
  C: { label: 'Second-hand', explanation: 'A repost, an encyclopedia or a compilation; a better page was not found.' },
  report: { label: 'This report', explanation: 'An article of this site: follow it to the words.' },
} as const satisfies Record<string, Term>;
export type SourceGrade = keyof typeof sourceGrades;

/** How far a fact or role has been checked. */
export const confidences = {
  verified: { label: 'Verified', explanation: 'Read in the source named.' },
  weak: { label: 'Weakly sourced', explanation: 'Read only in a copy, a mirror or an encyclopedia.' },
} as const satisfies Record<string, Term>;
export type Confidence = keyof typeof confidences;

/** The keys of a table as a tuple, for a schema's enum. */
export function keysOf<K extends string>(table: Record<K, unknown>): [K, ...K[]] {
  return Object.keys(table) as [K, ...K[]]; // a table of terms is never empty
}
