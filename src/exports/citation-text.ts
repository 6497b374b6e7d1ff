/** Citations as text, in the three styles that are asked for most. */
import { publisher, toDateParts, type Citation, type DateParts } from './citation.ts';
import type { PartialDate } from '../core/partial-date.ts';

/** A piece of a citation; the title of a whole work stands in italics. */
export interface CitedPiece {
  readonly text: string;
  readonly isItalic: boolean;
}

/** One style: its name, and a citation in it. */
export interface CitationStyle {
  readonly label: string;
  readonly write: (citation: Citation) => readonly CitedPiece[];
}

const months = 'January February March April May June July August September October November December'.split(' ');
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** By their names. */
export const citationStyles: readonly CitationStyle[] = [
  {
    label: 'APA',
    write: ({ type, title, date, address, words }) => {
      const { year, month, day, about } = partsOf(date);
      const rest = month === undefined ? '' : `, ${[months[month - 1], day].filter(Boolean).join(' ')}`;
      const kind = type === 'data' ? ' [Data set]' : '';
      return [
        plain(`${publisher}. (${year ? `${about}${year}${rest}` : 'n.d.'}). `),
        italic(title),
        plain(`${kind}${place(words, ', para. ')}${kind ? '.' : end(title, words)} ${address}`),
      ];
    },
  },
  {
    label: 'Chicago',
    write: ({ title, date, address, words }) => {
      const { year, month, day, about } = partsOf(date);
      const days = [months[(month ?? 0) - 1], day].filter(Boolean).join(' ');
      const written = year ? `${about}${days}${day ? ', ' : days ? ' ' : ''}${year}` : 'n.d.';
      return [
        plain(
          `${publisher}. “${title}${stop(title)}” ${written}${place(words, ', paragraph ')}${year ? '.' : ''} ${address}.`,
        ),
      ];
    },
  },
  {
    label: 'MLA',
    write: ({ title, date, address, words }) => {
      const { year, month, day, about } = partsOf(date);
      const written = [day, shortMonths[(month ?? 0) - 1], year].filter(Boolean).join(' ');
      return [
        plain(`“${title}${stop(title)}” `),
        italic(publisher),
        plain(`${written ? `, ${about}${written}` : ''}${place(words, ', par. ')}, ${address}.`),
      ];
    },
  },
];

function plain(text: string): CitedPiece {
  return { text, isItalic: false };
}

function italic(text: string): CitedPiece {
  return { text, isItalic: true };
}

function place(words: Citation['words'], before: string): string {
  return words?.paragraph === undefined ? '' : before + String(words.paragraph);
}

/** A full stop, unless the title ends with a sign of its own. */
function stop(title: string): string {
  return /[.?!]$/u.test(title) ? '' : '.'; // matches `Why now?`; not `Why now`
}

function end(title: string, words: Citation['words']): string {
  return words?.paragraph === undefined ? stop(title) : '.';
}

/** The parts of a date with what stands before one that is not exact. */
function partsOf(date: PartialDate | undefined): Partial<DateParts> & { readonly about: '' | 'ca. ' } {
  return { ...toDateParts(date), about: date?.approximate || date?.uncertain ? 'ca. ' : '' };
}
