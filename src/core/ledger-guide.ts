import type { FieldNote } from './field-guide.ts';

const of = {
  now: 'Of what is gone, where readers are led instead.',
  because: 'Of what is gone and has nothing in its place, what happened.',
} as const;

/** What each field of the files means that commands write: an editor adds `now` and `because`, and nothing else. */
export const ledgerGuide = {
  addresses: {
    at: { says: 'The path of a page that there is or was.', example: 'at: /people/jane-roe/' },
    now: { says: of.now, example: 'now: /people/jane-doe/' },
    because: { says: of.because, example: 'because: The profile named two people as one.' },
  },
  ledger: {
    editions: { says: 'The days on which the page changed, the oldest first.' },
    'editions.day': { says: 'The day.', example: 'day: 2024-05-02' },
    'editions.signs': {
      says: 'Hashes of all that the page said on it; readers who come again are told what is new since theirs.',
      example: 'signs: [0k3x9ab]',
    },
    addresses: { says: 'Every address on the page, in its order; what is gone stands behind what it once followed.' },
    'addresses.id': { says: 'The fragment of the address.', example: 'id: s-4' },
    'addresses.words': {
      says: 'What stands there; of what is gone, what stood there last.',
      example: 'words: The bridge is safe.',
    },
    'addresses.holds': {
      says: 'Of a sentence, the ids of the names and dates in it.',
      example: 'holds: [m-jane-roe-1]',
    },
    'addresses.held': {
      says: 'Ids that stood in the sentence once; they lead to it.',
      example: 'held: [m-jane-roe-2]',
    },
    'addresses.since': {
      says: 'The day from which it stood there, where that is later than the first edition.',
      example: 'since: 2024-05-03',
    },
    'addresses.was': { says: 'The former words, the oldest first.' },
    'addresses.was.words': { says: 'What stood there.', example: 'words: The bridge was safe.' },
    'addresses.was.until': { says: 'The day on which it changed.', example: 'until: 2024-05-03' },
    'addresses.now': { says: `${of.now} An id of the page, or a path.`, example: 'now: s-9' },
    'addresses.because': { says: of.because, example: 'because: It repeated the sentence before.' },
  },
  snapshots: {
    at: { says: 'The path of the page on that day.', example: 'at: /people/jane-roe/' },
    copy: {
      says: 'The copy, below public/; its name is the day.',
      example: 'copy: /versions/people/jane-roe/2024-05-02.html',
    },
    sha256: {
      says: 'The SHA-256 of the copy’s bytes; a build fails where they are others.',
      example: 'sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
    },
    says: {
      says: 'A hash of the page’s data; while it is the same, no further copy is kept.',
      example: 'says: "70acdcabf9822401"',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldNote>>>>;
