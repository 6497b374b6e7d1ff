/** Countries and large cities under their English names, from the tables that JavaScript itself carries. */
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names that the tables lack, or have under a longer form. */
const others = `
  US|U.S.|USA|UK|U.K.|UAE|Britain|England|Scotland|Wales|Northern Ireland|Great Britain|America|Russia|Turkey|Burma|Ivory Coast|Palestine|Gaza|West Bank|Gaza Strip|Crimea|
  Kurdistan|Kashmir|Tibet|Chechnya|Europe|Asia|Africa|Middle East|North Africa|Latin America|Washington|New York|Brussels|Geneva|
  Beijing|Delhi|New Delhi|Mumbai|Islamabad|Lahore|Rawalpindi|Kandahar|Herat|Mosul|Aleppo|Raqqa|Homs|Basra|Fallujah|Ramadi|
  Tikrit|Kirkuk|Erbil|Palmyra|Tel Aviv|Haifa|Mecca|Medina|Jeddah|Abu Dhabi|Doha|Ankara|Alexandria|Benghazi|Barcelona|Milan|
  Munich|Frankfurt|Hamburg|The Hague|Strasbourg|Lyon|Marseille|Manchester|Birmingham|Liverpool|Edinburgh|Glasgow|Belfast|Cardiff|Kharkiv|
  Odesa|Lviv|Mariupol|Donetsk|Luhansk|Bucha|Kherson|California|Texas|Florida|Virginia|Pennsylvania|Ohio|Michigan|Boston|Houston|Dallas|
  San Francisco|Seattle|Atlanta|Philadelphia|Miami|Quebec|Ontario|Montreal|Rio de Janeiro|Guantanamo Bay|Guantánamo Bay|Hong Kong|Sinai|Levant
`
  .split('|')
  .map((name) => name.trim());

/** Whether a name is that of a country or a large city. */
export function isKnownPlace(name: string): boolean {
  return places.has(name);
}

const countries = letters.flatMap((first) =>
  letters.flatMap((second) => {
    const name = regionNames.of(first + second);
    return name === undefined
      ? []
      : [
          name,
          name
            .replace(/ & /u, ' and ')
            .replace(/ \([^(]*\)$/u, '')
            .replace(/^St\. /u, 'Saint '),
        ];
  }),
);
const cities = Intl.supportedValuesOf('timeZone').map((zone) => (zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
const places: ReadonlySet<string> = new Set([...countries, ...cities, ...others]);
