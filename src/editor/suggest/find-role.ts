/** Finds what a text says that a person is: a title before the name, or words between commas behind or before it. */

/** Groups of words that news uses for one and the same office. */
const headGroups: readonly (readonly string[])[] = [
  ['envoy', 'representative', 'ambassador', 'diplomat'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['minister', 'secretary'],
  ['president'],
  ['prime minister', 'premier'],
  ['chancellor'],
  ['army chief', 'chief of army staff'],
  ['general', 'commander'],
  ['mayor'],
  ['governor'],
  ['senator'],
  ['professor', 'researcher', 'scientist'],
  ['director', 'head', 'chief executive'],
  ['engineer'],
  ['lawyer', 'attorney'],
  ['judge'],
  ['officer'],
  ['doctor'],
  ['king'],
  ['queen'],
  ['chairman', 'chairwoman', 'chair'],
];
const longTitles: Readonly<Record<string, string>> = {
  'gen': 'General', 'lt': 'Lieutenant', 'col': 'Colonel', 'sen': 'Senator', 'rep': 'Representative', 'gov': 'Governor',
  'prof': 'Professor', 'dr': 'Doctor', 'capt': 'Captain', 'maj': 'Major', 'adm': 'Admiral', 'sgt': 'Sergeant', 'amb': 'Ambassador',
}; // prettier-ignore
const courtesies = /^(?:Mr|Mrs|Ms|Mme|Sir|Lady|Lord|Dame|Rev|St)\.?$/u; // `Mr`, not `Minister`

const allHeads = headGroups.flat();
// Matches `, the US envoy for peace,`, `, a spokesperson for the ministry.`; not `, who left,`.
const behind =
  /^,? (?:\(\w+\) )?, ((?:the|a|an|its|his|her|our) [^,.;:“”"()]{3,90}|[a-z][^,.;:“”"()]{3,90})(?=[,.;]| said| told)/u;

/** What a text says that the bearer of these names is; undefined where it does not say. */
export function findRole(names: readonly string[], text: string, title: string | undefined): string | undefined {
  const found = names
    .flatMap((name) => places(name, text))
    .flatMap(({ before, after }) => apposition(before, after) ?? []);
  const office = title !== undefined && !courtesies.test(title) ? spell(title) : undefined;
  return found[0] ?? office;
}

/** The words for an office that a role holds, with all that news calls that office. */
export function roleHeads(role: string | undefined): readonly string[] {
  const lower = role?.toLowerCase() ?? '';
  const [group] = headGroups.filter((words) => words.some((word) => new RegExp(`\\b${word}\\b`, 'u').test(lower)));
  return group ?? [];
}

function places(name: string, text: string): { before: string; after: string }[] {
  const found: { before: string; after: string }[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    found.push({
      before: text.slice(Math.max(0, at - 140), at),
      after: text.slice(at + name.length, at + name.length + 160),
    });
  }
  return found;
}

function apposition(before: string, after: string): string | undefined {
  const words =
    behind.exec(`,${after}`)?.[1] ?? /^, ((?:the|a|an|its|his|her) [^.;:“”"()]{3,90}?)(?=[,.;])/u.exec(after)?.[1];
  if (words !== undefined && holdsOffice(words)) return tidy(words);
  const ahead = /(?:^|[.,;]\s)((?:The|the|A|a|An|an) [^,.;:“”"()]{3,90}), $/u.exec(before)?.[1];
  if (ahead !== undefined && holdsOffice(ahead)) return tidy(ahead);
  // `Afghan presidential spokesman Sediq Seddiqi`
  const office = new RegExp(`(?:${allHeads.join('|')}) $`, 'u').exec(before);
  const right = office && wordsBefore(before.slice(0, office.index)) + office[0].trimEnd();
  return right === null
    ? undefined
    : tidy(right.replace(/^.*\b(?:the|a|an|and|on|by|with|of|to|from|said|that|as|told)\s/iu, ''));
}

/** Up to four words at the end of a text that is followed by another word, with the space after each. */
function wordsBefore(text: string): string {
  const words: string[] = [];
  for (const part of text.split(' ').slice(-5, -1).reverse()) {
    const word = /(?<![\p{L}’-])\p{L}[\p{L}’-]*$/u.exec(part)?.[0];
    if (word !== undefined) words.unshift(`${word} `);
    if (word !== part) break;
  }
  return words.join('');
}

function holdsOffice(words: string): boolean {
  return new RegExp(
    `\\b(?:${allHeads.join('|')}|chief|leader|member|founder|owner|author|analyst|official|candidate)\\b`,
    'iu',
  ).test(words);
}

function tidy(words: string): string {
  const bare = words.replace(/^(?:the|an?|its|his|her|our)\s+/iu, '').trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function spell(title: string): string {
  const words = title.split(/\s+/u).map((word) => longTitles[word.toLowerCase().replace('.', '')] ?? word);
  return tidy(words.filter((word) => !courtesies.test(word)).join(' '));
}
