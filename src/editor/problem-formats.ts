/** The forms in which `npm run check` prints what it finds: for people, for programs, for code scanning and for CI. */
import { formatProblem, type Problem } from '../core/problem.ts';

/** A problem, or a notice, which stops no build. */
export interface Finding extends Problem {
  readonly level: 'error' | 'note';
}

const formats = { text: toText, json: toJson, sarif: toSarif, github: toGithub } as const;

/** The names of the forms. */
export const formatNames: readonly string[] = Object.keys(formats);

/** The findings in the form of a name, without a line break at the end; undefined where no form has that name. */
export function formatFindings(findings: readonly Finding[], name: string): string | undefined {
  return Object.hasOwn(formats, name) ? formats[name as keyof typeof formats](findings) : undefined; // just looked up
}

/** `file:line:column what — fix`, a line each; a notice says that it is one. */
function toText(findings: readonly Finding[]): string {
  return findings
    .map((finding) => (finding.level === 'note' ? `notice: ${formatProblem(finding)}` : formatProblem(finding)))
    .join('\n');
}

function toJson(findings: readonly Finding[]): string {
  return JSON.stringify(findings, null, 2);
}

/** Commands that GitHub Actions turns into remarks beside the lines of a change. */
function toGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ level, file, line, column, message, fix }) => {
      const command = level === 'note' ? 'notice' : 'error';
      const place = `file=${escapeProperty(file)},line=${line},col=${column}`;
      return `::${command} ${place}::${escapeData(`${message} — ${fix}`)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** SARIF 2.1.0: one run, one result a finding, the edit as its fix. */
function toSarif(findings: readonly Finding[]): string {
  const driver = { name: 'sidelight', rules: [{ id: 'content', shortDescription: { text: 'What content may say' } }] };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: findings.map(toResult) };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, null, 2);
}

function toResult({ level, file, line, column, message, fix, edit }: Finding): object {
  const artifactLocation = { uri: encodeURI(file) };
  const region = { startLine: line, startColumn: column };
  const fixes = edit && [
    {
      description: { text: fix },
      artifactChanges: [
        {
          artifactLocation,
          replacements: [
            {
              deletedRegion: {
                startLine: edit.line,
                startColumn: edit.column,
                endLine: edit.end.line,
                endColumn: edit.end.column,
              },
              insertedContent: { text: edit.text },
            },
          ],
        },
      ],
    },
  ];
  const locations = [{ physicalLocation: { artifactLocation, region } }];
  return { ruleId: 'content', level, message: { text: `${message} — ${fix}` }, locations, ...(fixes ? { fixes } : {}) };
}
