/** Statements: who says them, for whom, in what form, and how well the voice is known. */
import { paragraphName, placeOf } from '../anchor.ts';
import type { Entity } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import { formatDate, type PartialDate } from '../partial-date.ts';
import { claimGrades, manners, type ClaimGrade, type Manner } from '../vocabulary.ts';
import type { Draft, Kind, Words } from './kind.ts';

/** Something that somebody says, or that the text says without naming anybody. */
export interface Claim extends Words<'claim'> {
  readonly key: string;
  readonly speaker: Entity | undefined;
  readonly behalf: readonly Entity[];
  readonly manner: Manner;
  readonly grade: ClaimGrade;
  readonly about: readonly Entity[];
  readonly date: PartialDate | undefined;
  /** The earlier claim of the article that says the same. */
  readonly repeats: Claim | undefined;
}

/** Who speaks, in the words of a heading: a person, a body, or the kind of voice that the text leaves unnamed. */
export function voiceOf({ speaker, behalf, grade }: Pick<Claim, 'speaker' | 'behalf' | 'grade'>): string {
  const bodies = behalf.map(({ name }) => name).join(' and ');
  if (grade === 'named' || grade === 'body') return speaker?.name ?? bodies;
  return bodies && grade === 'official' ? `${claimGrades[grade].label}: ${bodies}` : claimGrades[grade].label;
}

/** Anchored by exact words of the body. */
export const claim: Kind<Claim> = {
  kind: 'claim',
  label: 'Statement',
  plural: 'Statements',
  find(draft) {
    const found = new Map<string, Claim>();
    draft.data.claims.forEach((data, index) => {
      checkVoice(data, index, draft);
      const place = placeOf(data, ['claims', index], draft);
      const repeats = data.repeats === undefined ? undefined : found.get(data.repeats);
      if (data.repeats !== undefined) checkRepeats(data.repeats, index, draft);
      if (!place) return;
      const { id: key, manner, grade, date } = data;
      const speaker = data.speaker === undefined ? undefined : draft.entities.get(data.speaker);
      const [behalf, about] = [toEntities(data.behalf, draft), toEntities(data.about, draft)];
      const text = place.block.text.slice(place.start, place.end);
      found.set(key, {
        kind: 'claim',
        id: `c-${key}`,
        key,
        ...place,
        text,
        position: draft.positionAt(['claims', index, 'quote']),
        speaker,
        behalf,
        manner,
        grade,
        about,
        date,
        repeats,
      });
    });
    return [...found.values()];
  },
  describe: (annotation) => [
    ['Who says so', voiceOf(annotation)],
    ...(annotation.speaker && annotation.behalf.length > 0
      ? [['Speaking for', annotation.behalf.map(({ name }) => name).join(', ')] as const]
      : []),
    ['How', manners[annotation.manner].label],
    ['Voice', claimGrades[annotation.grade].label],
    ...(annotation.date ? [['Date', formatDate(annotation.date)] as const] : []),
  ],
  address: () => undefined,
  note: (annotation) => ({
    title: voiceOf(annotation),
    tag:
      annotation.grade === 'reporter' && annotation.manner === 'paraphrased'
        ? 'no source named'
        : manners[annotation.manner].label,
    body: driftOf(annotation),
    sources: [],
    isLater: false,
  }),
};

/** What a reader is told of a claim that the article has made before, under another voice or the same. */
function driftOf({ grade, repeats }: Claim): string | undefined {
  if (!repeats) return undefined;
  const where = `Said before in ${paragraphName(repeats.block)}, by: ${voiceOf(repeats)}.`;
  return grade === 'reporter' && repeats.grade !== 'reporter' ? `${where} Here without attribution.` : where;
}

type ClaimData = Draft['data']['claims'][number];

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
    draft.reportAt(['claims', index, 'speaker'], `a claim graded \`${grade}\` cannot have a named speaker`, {
      fix,
      change,
    });
  }
}

function checkRepeats(id: string, index: number, draft: Draft): void {
  const earlier = draft.data.claims.slice(0, index).map((data) => data.id);
  if (earlier.includes(id) || draft.isLossy) return;
  const near = nearestWord(id, earlier);
  const fix = near ? `did you mean \`${near}\`?` : 'give the id of a claim that stands above this one';
  const path = ['claims', index, 'repeats'];
  const change = near === undefined ? undefined : { path, value: near, isSafe: true };
  draft.reportAt(path, `no earlier claim has the id \`${id}\``, { fix, change });
}

function toEntities(ids: readonly string[], draft: Draft): Entity[] {
  return ids.flatMap((id) => draft.entities.get(id) ?? []);
}
