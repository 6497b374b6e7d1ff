/** `content/corrections.yaml` → corrections, each at everything that it concerns. */
import { toId, type ContentFile } from './content-index.ts';
import { findTargets, type CorrectionTarget, type Targets } from './correction-targets.ts';
import { foldText } from './fold-text.ts';
import { parseYaml, type Yaml } from './front-matter.ts';
import type { Correctable, Correction, Site } from './model.ts';
import { nearestWord } from './nearest.ts';
import { compareDates, compareText, isAfter } from './partial-date.ts';
import type { Report } from './problem.ts';
import { reportRepeatedIds } from './references.ts';
import { correctionsSchema } from './schemas.ts';
import { validate } from './validate.ts';

/** What a correction may concern. */
export type CorrectableSite = Pick<Site, 'articles' | 'profiles' | 'series' | 'charted'>;

/** The files that have a problem, which may have taken the words that a correction concerns, and where mistakes go. */
interface Context {
  readonly troubled: readonly string[];
  readonly report: Report;
}

/** The corrections, the newest first, and the same by what they concern. Without a file there are none. */
export function parseCorrections(
  content: ContentFile | undefined,
  site: CorrectableSite,
  { troubled, report }: Context,
): Pick<Site, 'corrections' | 'corrected'> {
  const yaml = content && parseYaml(content.file, content.text, report);
  const { data = [] } = content ? validate(correctionsSchema, yaml, report) : {};
  if (!yaml) return { corrections: [], corrected: new Map() };
  reportRepeatedIds(data, [], yaml, report);
  const targets: Targets = data.length > 0 ? findTargets(site) : new Map();
  const corrections = data.flatMap((entry, index): Correction[] => {
    const target = targets.get(entry.of);
    if (troubled.some((file) => isConcerned(file, entry.of))) return [];
    if (!target) reportTarget(entry.of, index, { yaml, targets, report });
    else checkWords(entry, index, { yaml, target, report });
    const { of: address, ...rest } = entry;
    return target ? [{ ...rest, address, place: target.place, subjects: target.subjects }] : [];
  });
  corrections.sort((a, b) => compareDates(b.when, a.when) || compareText(a.id, b.id));
  const corrected = new Map<Correctable, Correction[]>();
  for (const correction of corrections)
    for (const subject of correction.subjects) corrected.set(subject, [...(corrected.get(subject) ?? []), correction]);
  return { corrections, corrected };
}

/** Whether what stands at an address such as `/articles/truce-talks/#c-hope` comes from a file. */
function isConcerned(file: string, address: string): boolean {
  const [, segment, name] = address.split('/');
  return segment === 'timeline' ? file.startsWith('content/series/') : toId(file) === name;
}

function reportTarget(
  of: string,
  index: number,
  { yaml, targets, report }: { yaml: Yaml; targets: Targets; report: Report },
): void {
  const near = nearestWord(of, targets.keys());
  const fix = near ? `did you mean \`${near}\`?` : 'copy the address of the words, the point or the page from the site';
  report({ file: yaml.file, ...yaml.positionAt([index, 'of']), message: `nothing on the site is at \`${of}\``, fix });
}

/** What is right now stands there, and no correction is older than the article that it corrects. */
function checkWords(
  { now, was, when }: Pick<Correction, 'now' | 'was' | 'when'>,
  index: number,
  { yaml, target, report }: { yaml: Yaml; target: CorrectionTarget; report: Report },
): void {
  const reportAt = (field: string, message: string, fix: string) =>
    report({ file: yaml.file, ...yaml.positionAt([index, field]), message, fix });
  if (was === now) reportAt('now', 'the correction changes nothing', 'write what stood there before under `was:`');
  else if (!target.texts.some((text) => foldText(text).text.includes(foldText(now).text)))
    reportAt('now', `“${now}” does not stand at ${target.place}`, 'copy the words that stand there now');
  if (target.published && isAfter(target.published, when))
    reportAt('when', 'the correction is older than its article', 'correct `when:`');
}
