/** Finds what is said in a text, by whom, in what form, and how well the voice is known. */
import { cutSentences } from '../../core/sentences.ts';
import type { ClaimGrade, Manner } from '../../core/vocabulary.ts';
import type { FoundEntity } from './merge-names.ts';

/** A statement as the frontmatter has it. */
export interface FoundClaim {
  readonly quote: string;
  readonly start: number;
  readonly speaker: string | undefined;
  readonly behalf: readonly string[];
  readonly manner: Manner;
  readonly grade: ClaimGrade;
  readonly confidence: number;
}

const verbs =
  'said|says|say|told|tells|added|adds|wrote|writes|tweeted|stated|announced|warned|argued|insisted|explained|confirmed|denied|claimed|acknowledged|declared|noted|believe|believes';
const quoted = /“[^“”]+”|(?<![\p{L}\p{N}])"[^"]+"/gu;

/** The statements of one block of text. */
export function findClaims(text: string, entities: readonly FoundEntity[]): readonly FoundClaim[] {
  return cutSentences(text).flatMap(({ text: sentence, offset }) => {
    const quotations = [...sentence.matchAll(quoted)].filter(([words]) => words.split(/\s/u).length > 2);
    const voice = findVoice(
      sentence.replace(quoted, (words) => ' '.repeat(words.length)),
      entities,
    );
    if (quotations.length > 0) {
      const hasVerb = new RegExp(`\\b(?:${verbs}|according to)\\b`, 'u').test(sentence);
      return quotations.map((match): FoundClaim => {
        const manner = mannerOf(match[0], sentence);
        return {
          quote: match[0],
          start: offset + match.index,
          ...voice,
          manner,
          confidence: hasVerb ? voice.confidence : 0.4,
        };
      });
    }
    const words = findReported(sentence);
    if (!words) return [];
    const manner = mannerOf('', sentence);
    return [
      {
        quote: words.text,
        start: offset + words.start,
        ...voice,
        manner: manner === 'quoted' ? 'paraphrased' : manner,
        confidence: voice.confidence - 0.15,
      },
    ];
  });
}

/** The part of a sentence that tells what somebody says, in the words of the report. */
function findReported(sentence: string): { readonly text: string; readonly start: number } | undefined {
  const ahead = findAhead(sentence);
  for (const place of ahead ? [ahead, findBehind(sentence)] : [findBehind(sentence)]) {
    const text = sentence.slice(...place);
    if (text.split(/\s/u).length > 3) return { text, start: place[0] };
  }
  return undefined;
}

/** What stands ahead of its speaker: the first words of `The road is closed, officials said.` */
function findAhead(sentence: string): readonly [start: number, end: number] | undefined {
  const said =
    /^(?<words>.+), (?:[^,]{2,60} (?:said|says|added|wrote)|(?:said|says) [^,]{2,60}|according to [^,]{2,60})\.$/du;
  return said.exec(sentence)?.indices?.groups?.['words'];
}

/** What stands behind a verb of saying and runs to the end of the sentence; empty where there is no such verb. */
function findBehind(sentence: string): readonly [start: number, end: number] {
  // Matches the inner full stop of `He left. She said so.`; not those of `2.5` and `U.S.`.
  const begun = [...sentence.matchAll(/\.(?![\d\p{L}]|$)/gu)].at(-1)?.index ?? 0;
  const verb = new RegExp(`\\b(?:${verbs})(?: on \\p{Lu}\\p{L}+)?(?: that)? `, 'u').exec(sentence.slice(begun));
  if (!verb) return [0, 0];
  return [begun + verb.index + verb[0].length, sentence.replace(/\.$/u, '').length];
}

function mannerOf(words: string, sentence: string): Manner {
  if (/\b(?:Twitter|tweet|tweeted)\b/u.test(sentence)) return 'tweeted';
  if (/\b(?:(?:in|by) a (?:written )?(?:statement|letter|report)|a statement)\b/u.test(sentence)) return 'written';
  const isWhole = /^["“]\p{Lu}/u.test(words) && /[,.!?]["”]$/u.test(words) && words.split(/\s/u).length > 3;
  return words === '' ? 'paraphrased' : isWhole ? 'quoted' : 'partly-quoted';
}

type Voice = Pick<FoundClaim, 'speaker' | 'behalf' | 'grade' | 'confidence'>;

/** Whose words they are: the named one beside the verb, else the kind of voice that the sentence gives. */
function findVoice(sentence: string, entities: readonly FoundEntity[]): Voice {
  const near = entities
    .filter(({ type }) => type === 'person' || type === 'organization')
    .flatMap((entity) => [entity.name, ...entity.aliases].map((form) => ({ entity, gap: gapTo(sentence, form) })))
    .filter(({ gap }) => gap < 60)
    .sort((a, b) => a.gap - b.gap);
  const person = near.find(({ entity }) => entity.type === 'person')?.entity;
  const body = near.find(({ entity }) => entity.type === 'organization')?.entity;
  const behalf = body ? [body.id] : [];
  const first = near[0]?.entity;
  const unnamed = unnamedVoice(sentence);
  if (unnamed)
    return { speaker: undefined, behalf: unnamed === 'official' ? behalf : [], grade: unnamed, confidence: 0.75 };
  if (/\b(?:officials?|ministers|diplomats)\b/iu.test(sentence) && first?.type !== 'person')
    return { speaker: undefined, behalf, grade: 'official', confidence: 0.7 };
  if (/\b(?:observers|analysts|experts|critics)\b/iu.test(sentence) && !person)
    return { speaker: undefined, behalf: [], grade: 'observers', confidence: 0.7 };
  if (/\bsources?\b/iu.test(sentence) && !person)
    return { speaker: undefined, behalf: [], grade: 'sources', confidence: 0.7 };
  if (person && first === person)
    return { speaker: person.id, behalf: bodyOf(person, entities), grade: 'named', confidence: 0.85 };
  if (body) return { speaker: undefined, behalf, grade: 'body', confidence: 0.7 };
  if (person) return { speaker: person.id, behalf: bodyOf(person, entities), grade: 'named', confidence: 0.6 };
  return {
    speaker: undefined,
    behalf: [],
    grade: /\breportedly\b/iu.test(sentence) ? 'hearsay' : 'reporter',
    confidence: 0.4,
  };
}

/** The kind of voice that stands right beside a verb of saying without a name. */
function unnamedVoice(sentence: string): ClaimGrade | undefined {
  const kinds = {
    observers: 'observers|analysts|experts|critics',
    sources: 'sources?',
    official: 'officials?|ministers|diplomats',
  } as const;
  for (const [grade, words] of Object.entries(kinds)) {
    const beside = new RegExp(
      `(?<!\\p{L})(?:(?:${words}) (?:\\p{Ll}+ ){0,2}(?:${verbs})|(?:${verbs}) (?:\\p{Ll}+ ){0,2}(?:${words}))(?!\\p{L})`,
      'iu',
    );
    if (beside.test(sentence)) return grade as keyof typeof kinds; // the keys of the table
  }
  return undefined;
}

/** The body that a person's role names. */
function bodyOf({ role }: FoundEntity, entities: readonly FoundEntity[]): readonly string[] {
  const body = entities.find(
    ({ type, name, aliases }) => type === 'organization' && [name, ...aliases].some((form) => role?.includes(form)),
  );
  return body ? [body.id] : [];
}

/** How many letters lie between a form and the nearest verb of saying; Infinity where one of them is missing. */
function gapTo(sentence: string, form: string): number {
  const at =
    sentence.indexOf(form) === -1
      ? sentence.indexOf(form.charAt(0).toUpperCase() + form.slice(1))
      : sentence.indexOf(form);
  if (at === -1) return Infinity;
  const gaps = [...sentence.matchAll(new RegExp(`\\b(?:${verbs}|according to)\\b`, 'gu'))].map(({ index, 0: verb }) =>
    index > at ? index - at - form.length : at - index - verb.length,
  );
  return Math.max(0, Math.min(...gaps));
}
