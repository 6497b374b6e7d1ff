/** Finds the statements of an article, and ties those together that repeat, contradict or hold one another. */
import { placeOf, type Place } from './anchor.ts';
import { findEarlier, listEarlier, mayBeLost } from './earlier-claims.ts';
import type { Claim, Part } from './kinds/kinds.ts';
import type { Draft } from './kinds/kind.ts';
import type { Article, Entity } from './model.ts';
import { nearestChange } from './nearest.ts';
import { anyId } from './salvage.ts';

type ClaimData = Draft['data']['claims'][number];
type Found = { -readonly [K in keyof Claim]: Claim[K] };

/** Every claim of the frontmatter whose words stand in the body, in the order of the frontmatter. */
export function findClaims(draft: Draft): readonly Claim[] {
  const found = new Map<string, Found>();
  draft.data.claims.forEach((data, index) => {
    checkVoice(data, index, draft);
    checkLinks(data, index, draft);
    const place = placeOf(data, ['claims', index], draft);
    const earlier = data.repeats?.includes('/') ? findEarlier(data.repeats, draft) : undefined;
    const repeats = earlier ? earlier.claim : found.get(data.repeats ?? '');
    if (place) found.set(data.id, toClaim(data, place, { index, repeats, repeatsIn: earlier?.article, draft }));
  });
  draft.data.claims.forEach(({ id, contradicts }) => {
    for (const other of contradicts) tieContradiction(found.get(id), found.get(other));
  });
  for (const claim of found.values()) claim.within = holderOf(claim, [...found.values()]);
  return [...found.values()];
}

interface Surroundings {
  readonly index: number;
  readonly repeats: Claim | undefined;
  readonly repeatsIn: Article | undefined;
  readonly draft: Draft;
}

function toClaim(data: ClaimData, place: Place, { index, repeats, repeatsIn, draft }: Surroundings): Found {
  const { id: key, manner, grade, date } = data;
  const claim: Found = {
    kind: 'claim',
    id: `c-${key}`,
    key,
    ...place,
    text: place.block.text.slice(place.start, place.end),
    position: draft.positionAt(['claims', index, 'quote']),
    speaker: data.speaker === undefined ? undefined : draft.entities.get(data.speaker),
    behalf: toEntities(data.behalf, draft),
    manner,
    grade,
    about: toEntities(data.about, draft),
    blames: toEntities(data.blames, draft),
    date,
    repeats,
    repeatsIn,
    contradicts: [],
    within: undefined,
    parts: [],
  };
  claim.parts = data.also.flatMap((anchor, number): Part[] => {
    const path = ['claims', index, 'also', number];
    const own = placeOf(anchor, path, draft);
    if (!own) return [];
    checkApart(own, place, () => draft.reportAt([...path, 'quote'], ...standsTwice));
    const text = own.block.text.slice(own.start, own.end);
    const position = draft.positionAt([...path, 'quote']);
    // No id of an author holds two hyphens, so the parts of one claim never take the id of another.
    return [{ kind: 'part', id: `c-${key}--${number + 2}`, ...own, text, position, claim }];
  });
  return claim;
}

const standsTwice = [
  'these words belong to the claim’s `quote` already',
  'point at other words, or remove the item',
] as const;

function checkApart(part: Place, whole: Place, reportIt: () => void): void {
  if (part.block === whole.block && part.start < whole.end && whole.start < part.end) reportIt();
}

/** A contradiction holds from either side. */
function tieContradiction(one: Found | undefined, other: Found | undefined): void {
  if (!one || !other || one.contradicts.includes(other)) return;
  one.contradicts = [...one.contradicts, other];
  other.contradicts = [...other.contradicts, one];
}

/** The statement in whose words another is told: the shortest that holds all of them and more. */
function holderOf({ block, start, end }: Claim, all: readonly Claim[]): Claim | undefined {
  return all
    .flatMap((claim) => [claim, ...claim.parts].map((place) => ({ claim, place, length: place.end - place.start })))
    .filter(({ place }) => place.block === block && place.start <= start && end <= place.end)
    .filter(({ length }) => length > end - start)
    .sort((a, b) => a.length - b.length)[0]?.claim;
}

/** A grade and a speaker have to agree: a named voice needs its name, an unnamed one has none. */
function checkVoice({ speaker, behalf, grade }: ClaimData, index: number, draft: Draft): void {
  if (grade === 'named' && speaker === undefined) {
    draft.reportAt(
      ['claims', index, 'grade'],
      'a claim graded `named` has no `speaker`',
      'add `speaker:` with the id of the person',
    );
  } else if (grade === 'body' && speaker === undefined && behalf.length === 0) {
    draft.reportAt(
      ['claims', index, 'grade'],
      'a claim graded `body` names no body',
      'add `behalf:` with the id of the body',
    );
  } else if (grade !== 'named' && grade !== 'body' && speaker !== undefined) {
    const fix = 'write `grade: named`, or remove `speaker:` and name the body under `behalf:`';
    const change = { path: ['claims', index, 'grade'], value: 'named' };
    const message = `a claim graded \`${grade}\` cannot have a named speaker`;
    draft.reportAt(['claims', index, 'speaker'], message, { fix, change });
  }
}

function checkLinks({ id, speaker, behalf, ...data }: ClaimData, index: number, draft: Draft): void {
  const ids = draft.data.claims.map((other) => other.id);
  if (data.repeats !== undefined) {
    const path = ['claims', index, 'repeats'];
    const isElsewhere = data.repeats.includes('/');
    const known = isElsewhere ? listEarlier(draft) : [...ids.slice(0, index), ...draft.lostClaims];
    const what = isElsewhere ? 'no earlier article has the claim' : 'no earlier claim has the id';
    const where = isElsewhere ? ' of an article that was published before' : ' that stands above this one';
    if (!isElsewhere || !mayBeLost(data.repeats, draft))
      reportUnknown(data.repeats, known, { path, what, where, draft });
  }
  const others = [...ids.filter((other) => other !== id), ...draft.lostClaims];
  data.contradicts.forEach((other, position) => {
    const path = ['claims', index, 'contradicts', position];
    reportUnknown(other, others, { path, what: 'no other claim has the id', where: ' of this article', draft });
  });
  if (data.blames.length > 0 && speaker === undefined && behalf.length === 0) {
    const fix = 'add `speaker:` or `behalf:`, or remove `blames:`';
    draft.reportAt(['claims', index, 'blames', 0], 'a claim that blames somebody has neither speaker nor body', fix);
  }
}

interface Reference {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly where: string;
  readonly draft: Draft;
}

function reportUnknown(id: string, known: readonly string[], { path, what, where, draft }: Reference): void {
  if (known.includes(id) || known.includes(anyId)) return;
  const near = nearestChange(id, known);
  const fix = near ? `did you mean \`${near.value}\`?` : `give the id of a claim${where}`;
  const change = near && { path, ...near };
  draft.reportAt(path, `${what} \`${id}\``, { fix, change });
}

function toEntities(ids: readonly string[], draft: Draft): Entity[] {
  return ids.flatMap((id) => draft.entities.get(id) ?? []);
}
