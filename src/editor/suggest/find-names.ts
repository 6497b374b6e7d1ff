/** Finds names in news prose: runs of capitalised words, told apart by the words in them and around them. */
import type { EntityType } from '../../core/entity-types.ts';
import {
  calendar,
  demonyms,
  eventWords,
  firstNames,
  openers,
  organizationWords,
  placeWords,
  titles,
} from './cue-words.ts';
import { isKnownPlace } from './known-places.ts';

/** A name as it stands in a text. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: EntityType;
  /** From 0 to 1: how sure it is that this is a name of this type. */
  readonly confidence: number;
  /** The title before it: `Gen.`, `President`. */
  readonly title: string | undefined;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of words that belong together, and whether it stands where any word has a capital letter. */
interface Run {
  readonly words: readonly Word[];
  readonly isOpening: boolean;
}

// Matches `Khalilzad`, `al-Kuwaiti`, `U.S.`, `O’Brien`, `Jean-Pierre`, `G7`; not `the`, `8,600`.
const nameWord =
  /(?:(?:\p{Lu}\.){2,}|(?:al|el|bin|ibn|de|d’|d'|l’|ad|an|as|ash)-?(?=\p{Lu})[\p{L}\p{M}]+|\p{Lu}\.(?=\s\p{Lu})|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'](?!s\b)\p{L}+)*(?:[-–&/](?:\p{L}[\p{L}\p{M}\p{N}]*))*)/gu;
const abbreviation =
  /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Adm|Capt|Sen|Rep|Gov|Prof|St|Brig|Rev|No|vs)\.\s+$/u;

/** Whether any word has a capital letter after these words. */
function isOpeningAfter(before: string): boolean {
  const words = before.trimEnd();
  const space = before.slice(words.length);
  if (before === '' || space.includes('\n')) return true;
  // Matches the ends of `(` and `–`, of `so.”` and `*`; not of `so,`.
  return /["“‘(•–—]$/u.test(words) || (space !== '' && /(?:[.!?:;…]["”’)]{0,9}|[-*])$/u.test(words));
}

/** The names of a text, in its order. */
export function findNames(text: string): readonly Name[] {
  const lower = new Set([...text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu)].map(([word]) => word));
  const runs = joinWords(text);
  const inside = new Set(
    runs.filter(({ isOpening }) => !isOpening).flatMap(({ words }) => words.map((word) => word.text)),
  );
  return runs.flatMap((run) => toName(trimRun(run, { lower, inside }), text) ?? []);
}

/** Runs of words with capital letters, over the small words that names have inside. */
function joinWords(text: string): Run[] {
  const runs: Run[] = [];
  let current: Word[] = [];
  let isOpening = false;
  for (const match of text.matchAll(nameWord)) {
    if (/[\p{L}\p{N}]$/u.test(text.slice(0, match.index).slice(-1))) continue;
    // `ISIL-held` names ISIL, and nothing goes on behind it.
    const [named = ''] = /^.*?(?=-\p{Ll}{2,}|$)/u.exec(match[0]) ?? [];
    const word = { text: named, start: match.index, end: match.index + named.length };
    const last = current.at(-1);
    const between = last ? text.slice(last.end, word.start) : '';
    if (last && joins(current, word, between)) {
      current.push(word);
      continue;
    }
    if (current.length > 0) runs.push({ words: current, isOpening });
    const before = text.slice(Math.max(0, word.start - 40), word.start);
    isOpening = isOpeningAfter(before) && !abbreviation.test(before);
    current = [word];
  }
  if (current.length > 0) runs.push({ words: current, isOpening });
  return runs;
}

/** Whether a word goes on with the name before it, given what stands between the two. */
function joins(words: readonly Word[], next: Word, between: string): boolean {
  const head = words.map(({ text }) => fold(text)).filter((word) => !articles.has(word));
  const [last = '', lastText = ''] = [head.at(-1), words.at(-1)?.text];
  if (calendar.has(fold(next.text)) || calendar.has(last)) return false;
  if (between === ' ') return !(isKnownPlace(lastText) && titles.has(fold(next.text)) && head.length === 0);
  if (between === '. ') return titles.has(last); // `Gen. Votel`
  const isBody = head.some((word) => bodyWords.has(word)) && !openers.has(head[0] ?? '');
  if (/^ (?:of|for) (?:the )?$/u.test(between)) return isBody || titles.has(last);
  if (/^ (?:de|la|del|da|di|van|von|der|bin|ibn|al|el|y) (?:la |der )?$/u.test(between)) return true;
  if (!/^ and (?:the )?$/u.test(between) || !isBody || head.length < 2) return false;
  const whole = words
    .map((word) => word.text)
    .join(' ')
    .replace(/^(?:the|The) /u, '');
  const [isPlace, isNext] = [isKnownPlace(lastText), isKnownPlace(next.text)];
  if (isKnownPlace(whole) || firstNames.has(fold(next.text)) || articles.has(fold(next.text))) return false;
  const isAdjective = demonyms.has(head[0] ?? '') && organizationWords.has(last); // `Afghan National Defense and Security Forces`
  return isPlace ? isNext && head.length > 2 : !isNext && (isAdjective || organizationWords.has(head[0] ?? ''));
}

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const bodyWords: ReadonlySet<string> = new Set([...organizationWords, ...eventWords, ...placeWords]);
/** Words of a kind of body that stand for one body where they stand alone. */
const bodies: ReadonlySet<string> = new Set(['parliament', 'congress', 'senate', 'coalition', 'levant', 'olympics']);
/** Where the name of an office ends: `Secretary of State`. */
const offices: ReadonlySet<string> = new Set([
  'state',
  'defense',
  'defence',
  'affairs',
  'treasury',
  'interior',
  'staff',
  'war',
]);

function fold(word: string): string {
  return word.toLowerCase().replace(/\.$/u, '').replace('’', "'");
}

interface Seen {
  /** Words that the text also writes small. */
  readonly lower: ReadonlySet<string>;
  /** Words that stand with a capital letter where only names have one. */
  readonly inside: ReadonlySet<string>;
}

/** Takes off what a run begins with and is no part of a name. */
function trimRun({ words, isOpening }: Run, { lower, inside }: Seen): readonly Word[] {
  let rest = words;
  while (rest[0] && articles.has(fold(rest[0].text))) rest = rest.slice(1);
  const [first, second] = rest;
  if (!first || !isOpening || rest.length < words.length) return rest;
  const word = fold(first.text);
  const isCommon =
    openers.has(word.split("'")[0] ?? '') || isAdverb(word) || (lower.has(word) && !inside.has(first.text));
  if (!isCommon || isKnownPlace(first.text)) return rest;
  const belongs =
    second !== undefined &&
    (bodyWords.has(word) || demonyms.has(word) || titles.has(word) || bodyWords.has(fold(second.text)));
  return belongs && !(openers.has(word) && !bodyWords.has(word)) ? rest : rest.slice(1);
}

/** Whether a word at the head of a sentence is one of a kind that names are not: `Additionally`, `Speaking`. */
function isAdverb(word: string): boolean {
  return /(?:ly|ing)$/u.test(word);
}

/** The words of a person's name in a run, and the title before them; undefined where the run holds no title. */
function splitTitle(
  run: readonly Word[],
): { readonly title: readonly Word[]; readonly words: readonly Word[] } | undefined {
  const at = run.findLastIndex(({ text }) => titles.has(fold(text)));
  const last = fold(run.at(-1)?.text ?? '');
  if (at === -1 || (bodyWords.has(last) && !offices.has(last))) return undefined; // `Grand Street Bridge`
  let end = at + 1;
  const rest = run.slice(end);
  const named = rest.findIndex(({ text }) => firstNames.has(fold(text)));
  const office = rest.findLastIndex(
    ({ text }) => offices.has(fold(text)) || bodyWords.has(fold(text)) || isKnownPlace(text),
  );
  if (named > 0) end += named;
  else if (office !== -1) end += office + 1;
  return { title: run.slice(0, end), words: run.slice(end) };
}

function toName(run: readonly Word[], text: string): Name | undefined {
  const split = splitTitle(run);
  const words = split?.words ?? run;
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || isNoName(words)) return undefined; // a title alone names an office
  const name = text.slice(first.start, last.end);
  const folded = words.map((word) => fold(word.text));
  const title =
    split && split.title.length > 0 ? text.slice(split.title[0]?.start ?? 0, first.start).trim() : undefined;
  const before = text.slice(Math.max(0, first.start - 30), first.start);
  const [type, confidence] = typeOf(name, folded, { title, before, after: text.slice(last.end, last.end + 40) });
  return { start: first.start, end: last.end, text: name, type, confidence, title };
}

function isNoName(words: readonly Word[]): boolean {
  const [first] = words;
  if (!first || words.length > 1) return false;
  const word = fold(first.text);
  if (first.text.length === 1 || calendar.has(word)) return true;
  if (isKnownPlace(first.text)) return false;
  return (
    demonyms.has(word) ||
    openers.has(word.split("'")[0] ?? '') ||
    /^\p{Lu}\.$/u.test(first.text) ||
    (bodyWords.has(word) && !bodies.has(word))
  );
}

interface Around {
  readonly title: string | undefined;
  readonly before: string;
  readonly after: string;
}

/** The type of a name, and how sure it is. */
function typeOf(
  name: string,
  folded: readonly string[],
  { title, before, after }: Around,
): readonly [EntityType, number] {
  const last = folded.at(-1) ?? '';
  const has = (set: ReadonlySet<string>) => folded.some((word) => set.has(word));
  if (isKnownPlace(name)) return ['place', 0.9];
  const isPersonal = !has(organizationWords) && !has(placeWords) && !has(eventWords);
  if (title !== undefined && isPersonal) return ['person', 0.9];
  if (folded.length > 1 && firstNames.has(folded[0] ?? '') && isPersonal) return ['person', 0.85];
  if (organizationWords.has(last) || (/\b(?:of|for)\b/u.test(name) && has(organizationWords)))
    return ['organization', 0.85];
  if (has(eventWords)) return ['event', 0.7];
  if (has(placeWords)) return ['place', 0.75];
  if (/^[\p{Lu}\p{N}&-]{2,}$/u.test(name)) return ['organization', 0.75];
  if (has(organizationWords)) return ['organization', 0.7];
  if (
    /^\s?(?:said|says|told|added|added|wrote|who)\b|^, \d\d,|^, (?:a|an|the|his|her|who)\b/u.test(after) &&
    folded.length > 1
  )
    return ['person', 0.75];
  if (
    /\b(?:in|near|from|at|outside|around|to|of|towards?|across|into|north|south|east|west) $/u.test(before) &&
    folded.length < 3
  )
    return ['place', 0.6];
  if (/^ (?:city|town|village|county|district|residents|police)\b/u.test(after)) return ['place', 0.6];
  if (folded.length > 1 && has(openers)) return ['organization', 0.55]; // `Save Our Streets`
  if (/\bthe $/iu.test(before)) return ['organization', 0.5];
  return folded.length > 1 && folded.length < 5 ? ['person', 0.5] : ['organization', 0.4];
}
