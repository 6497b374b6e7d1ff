/** Someone or something that the synthetic articles name. */
export interface BenchEntity {
  readonly id: string;
  readonly type: 'person' | 'organization' | 'place' | 'event';
  readonly name: string;
}

const first = [
  'Bel',
  'Cor',
  'Dan',
  'El',
  'Far',
  'Gil',
  'Hal',
  'Ir',
  'Jon',
  'Kel',
  'Lor',
  'Mar',
  'Nor',
  'Os',
  'Per',
  'Quin',
];
const second = [
  'an',
  'ber',
  'cas',
  'dor',
  'el',
  'fin',
  'gar',
  'his',
  'ion',
  'jel',
  'kin',
  'lum',
  'mon',
  'nar',
  'ov',
  'pel',
];
const third = ['ad', 'be', 'ca', 'den', 'eth', 'fo', 'gu', 'ham', 'is', 'jo', 'ko', 'la', 'mi', 'ne', 'or', 'py'];
const types = ['person', 'person', 'organization', 'place', 'event'] as const;
const forms = { person: 'Ada', organization: 'Council of', place: 'Port', event: 'Talks of' };

/** A list of entities, each with a name that no other holds. */
export function makeEntities(count: number): BenchEntity[] {
  return Array.from({ length: count }, (_, index) => {
    const type = types[index % types.length] ?? 'person';
    // 16 × 16 × 16 endings, and a further syllable where those are used up.
    const syllables = [first[index & 15], second[(index >> 4) & 15], third[(index >> 8) & 15], third[index >> 12]];
    const word = syllables.slice(0, index < 4096 ? 3 : 4).join('');
    return { id: `${type}-${index}`, type, name: `${forms[type]} ${word}` };
  });
}

/** The file of an entity: one role, two facts and a portrait of two sentences. */
export function entityFile({ type, name }: BenchEntity, index: number): string {
  const source = `source-${index % 20}`;
  return `---\ntype: ${type}\nname: ${name}\nsummary: Known from the minutes of the hall\nroles:\n  - { title: Delegate, from: 2009-0${1 + (index % 9)}, source: ${source} }\nfacts:\n  - { text: Took part in round ${index}., date: 2009-11, source: ${source} }\n  - { text: Was asked for a statement and gave none., source: ${source} }\n---\n\n${name} is named in the minutes. Nothing else is known.\n`;
}
