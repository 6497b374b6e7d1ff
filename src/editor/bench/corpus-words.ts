/** The words that made-up reports are put together from; nobody and nothing in them exists. */

const onsets = 'Bar Cor Del Fen Gal Hol Jor Kel Lum Mar Nor Ost Pel Quin Ros Sal Tor Ul Ver Wex'.split(' ');
const middles = 'a e i o u ar en il on ur ab ed ig ok um as el in ot us'.split(' ');
const ends = 'dan ley mont ric sen tov vale wick zar bury cott dell gard holm ker lund mere nau ton rup'.split(' ');
const givenNames = 'Ada Bruno Clara Dario Elif Farid Greta Hana Ivo Jonas Katya Leila Milan Nadia Omar Petra'.split(
  ' ',
);
const bodies = ['Council', 'Ministry', 'Agency', 'Union', 'Port Authority', 'Water Board'];

export const projects =
  'harbor wall,grain scheme,rail link,flood barrier,water plan,night ferry,mine road,seed bank,fuel depot,school program,bridge repair,tram line,heat network,salt works,clinic ship'.split(
    ',',
  );
export const verbs = ['delivered', 'moved', 'stored', 'repaired', 'handed over', 'counted', 'set aside', 'cleared'];
export const units =
  'tons of grain,homes,meters of pipe,trucks,seats,permits,liters of fuel,trees,bricks,parcels'.split(',');
export const places = ['along the river', 'in the old town', 'at the northern gate', 'on both banks', 'in the hills'];
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const asides = [
  'Nobody in the hall asked for the accounts',
  'The minutes of the meeting were laid on the table',
  'A second reading of the paper changed no line of it',
  'Two clerks read the figures aloud',
  'The gate stayed open until the evening',
  'The smaller towns had no seat at the table',
];

/** A name part that belongs to one number alone, up to 8,000. */
export function toStem(number: number): string {
  const pick = (list: readonly string[], place: number) => list[Math.floor(number / place) % list.length] ?? '';
  return pick(onsets, 1) + pick(middles, 20) + pick(ends, 400);
}

/** The full name and a second form for the entity of a number, of which half are people. */
export function toNames(number: number): { readonly name: string; readonly alias: string } {
  const stem = toStem(number);
  switch (typeOf(number)) {
    case 'person':
      return { name: `${givenNames[number % givenNames.length] ?? ''} ${stem}`, alias: stem };
    case 'organization':
      return { name: `${stem} ${bodies[number % bodies.length] ?? ''}`, alias: `${stem} officials` };
    case 'place':
      return { name: stem, alias: `${stem} district` };
    default:
      return { name: `${stem} talks`, alias: `${stem} conference` };
  }
}

const types = ['person', 'organization', 'person', 'place', 'person', 'organization', 'person', 'event'] as const;

/** The type of the entity of a number: of eight, four are people, two organizations, one a place, one an event. */
export function typeOf(number: number): (typeof types)[number] {
  return types[number % types.length] ?? 'person';
}

/** Its id. */
export function toId(number: number): string {
  return toNames(number).name.toLowerCase().replaceAll(' ', '-');
}
