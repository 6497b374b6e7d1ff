/** Citations as files that reference managers read: CSL-JSON, BibTeX (the entries of biblatex), RIS. */
import { publisher, toDateParts, type Citation } from './citation.ts';

/** The items of CSL 1.0.2; the words that are cited are its `note`. */
export function writeCslJson(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(toCslItem), undefined, 1)}\n`;
}

function toCslItem({ id, type, title, date, address, language, words }: Citation): object {
  const { year, month, day } = toDateParts(date) ?? {};
  const parts = [year && Number(year), month, day].filter((part) => part !== undefined);
  const isExact = !date?.approximate && !date?.uncertain;
  return {
    id,
    type: type === 'data' ? 'dataset' : 'article-newspaper',
    title,
    author: [{ literal: publisher }],
    'container-title': publisher,
    publisher,
    ...(year ? { issued: { 'date-parts': [parts], ...(isExact ? {} : { circa: true }) } } : {}),
    ...(words ? { note: toNote(words) } : {}),
    language,
    URL: address,
  };
}

/** One `@online` entry each, `@dataset` for a series; the title is kept in its own capitals. */
export function writeBibtex(citations: readonly Citation[]): string {
  return citations
    .map(({ id, type, title, date, address, language, words }) => {
      const fields = {
        author: `{${publisher}}`,
        title: `{${escapeTex(title)}}`,
        organization: publisher,
        date: date?.text,
        note: words && escapeTex(toNote(words)),
        langid: language === 'en' ? 'english' : undefined,
        url: address,
      };
      const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
      return `@${type === 'data' ? 'dataset' : 'online'}{${id},\n${lines.join(',\n')}\n}\n`;
    })
    .join('\n');
}

/** One record each, its lines ended by CR and LF. */
export function writeRis(citations: readonly Citation[]): string {
  return citations
    .map(({ id, type, title, date, address, language, words }) => {
      const { year = '', month, day } = toDateParts(date) ?? {};
      const digits = [month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0')));
      const fields = [
        ['TY', type === 'data' ? 'DATA' : 'NEWS'],
        ['ID', id],
        ['TI', title],
        ['AU', publisher],
        ['T2', publisher],
        ['PB', publisher],
        ['PY', year],
        ['DA', year && `${[year, ...digits].join('/')}/`],
        ['N1', words ? toNote(words) : ''],
        ['LA', language],
        ['UR', address],
      ] as const;
      const lines = fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${toLine(value)}`);
      return [...lines, 'ER  - ', ''].map((line) => `${line}\r\n`).join('');
    })
    .join('');
}

function toNote({ text, paragraph }: NonNullable<Citation['words']>): string {
  return paragraph === undefined ? `“${text}”` : `Paragraph ${paragraph}: “${text}”`;
}

/** What TeX would read as a command, written so that it is read as itself. */
function escapeTex(text: string): string {
  return toLine(text)
    .replace(/[\\{}~^]/gu, (sign) => texSigns[sign] ?? sign) // matches `a~b`, `{`; not `a&b`
    .replace(/[#$%&_]/gu, '\\$&'); // matches `R&D`, `5 %`; not `5 percent`
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
