import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown.ts';
import { articleText, collector } from '../core/fixture.ts';

/** Content whose every text is an attack, and how many of them the checks refused in each place of the Markdown. */
export interface Hostile {
  readonly files: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, number>>;
}

/** Ways for a payload to stand in a text. */
const places: Readonly<Record<string, (payload: string, id: string) => string>> = {
  markdown: (payload) => payload,
  text: (payload, id) => `Begin${id} ${escape(payload)} End${id}`,
  link: (payload) => `[a link](<${payload.replace(/\s+/gu, ' ')}>)`,
  title: (payload) => `[a link](/about/ "${payload.replace(/\s+/gu, ' ').replaceAll('"', '\\"')}")`,
  picture: (payload) => `![${escape(payload)}](/icon.svg)`,
};

/** A text as Markdown that shows it letter by letter, in one line. */
function escape(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/gu, '\\$&'); // of `<b>` makes `\<b\>`
}

const list = (items: readonly (string | undefined)[]) => items.filter((item) => item !== undefined).join('');
const voices = 40;

/** Puts every payload into an article, in all places that it can stand in, and into data of every kind. */
export function writeHostile(payloads: readonly string[], share = 250): Hostile {
  const refused = Object.fromEntries(Object.keys(places).map((place) => [place, 0]));
  const files: Record<string, string> = {};
  const payloadAt = (index: number) => payloads[index % payloads.length] ?? '';
  const at = (index: number) => JSON.stringify(payloadAt(index));
  for (let from = 0; from < payloads.length; from += share) {
    const some = payloads.slice(from, from + share).map((payload, index) => ({ payload, id: `${from + index}x` }));
    const paragraphs = some.flatMap(({ payload, id }) =>
      Object.entries(places).flatMap(([place, toMarkdown]) => {
        const text = toMarkdown(payload, id);
        if (isFit(text)) return text;
        refused[place] = (refused[place] ?? 0) + 1;
        return [];
      }),
    );
    const names = Array.from({ length: voices }, (_, index) => `Voice${index}x`);
    const body = [names.join(' '), ...some.map(({ id }) => `Note${id}.`), ...paragraphs].join('\n\n');
    const claims = list(
      some.map(({ payload, id }) => {
        const quote = `Begin${id} ${payload.trim().replace(/\s+/gu, ' ')} End${id}`;
        if (!body.includes(`Begin${id} `)) return undefined;
        return `  - { id: c${id}, quote: ${JSON.stringify(quote)}, speaker: voice-0, manner: paraphrased, grade: named }\n`;
      }),
    );
    const lists = {
      topics: `  - ${JSON.stringify(`Of ${payloadAt(from + 3)} here`)}\n`, // no topic begins or ends with a quotation mark
      entities: list(
        names.map(
          (name, index) => `  - { id: voice-${index}, type: person, name: ${name}, role: ${at(from + index)} }\n`,
        ),
      ),
      claims,
      notes: list(
        some.map(
          ({ payload, id }) =>
            `  - { id: n${id}, quote: Note${id}, text: ${JSON.stringify(payload)}, source: s${from} }\n`,
        ),
      ),
    };
    files[`content/articles/a${from}.md`] = articleText(body, lists)
      .replace('headline: H', `headline: ${at(from)}`)
      .replace('dek: D', `dek: ${at(from + 1)}`)
      .replace('basis: B', `basis: ${at(from + 2)}`);
    files[`content/series/t${from}.md`] = toSeries(from, at);
    files[`content/series/t${from}.csv`] = toRows(from, payloads);
  }
  for (let index = 0; index < voices; index += 1) files[`content/entities/voice-${index}.md`] = toEntity(index, at);
  const froms = Object.keys(files)
    .flatMap((file) => /articles\/a(\d+)/u.exec(file)?.[1] ?? [])
    .map(Number); // of `articles/a250.md` the 250
  files['content/sources.yaml'] = list(
    froms.map(
      (from) =>
        `- { id: s${from}, title: ${at(from + 4)}, publisher: ${at(from + 5)}, grade: B, licence: ${at(from + 6)} }\n`,
    ),
  );
  return { files, refused };
}

/**
 * Whether a text can stand in an article; what is refused is refused with its place. A way to a page or passage of the
 * site that it does not have is refused only by the build.
 */
function isFit(text: string): boolean {
  const { problems, report } = collector();
  const tree = parseMarkdown('a.md', text, report);
  for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
  const ways: string[] = [];
  visit(tree, 'element', ({ properties: { href } }) => void ways.push(String(href ?? '')));
  const leadsNowhere = ways.some((way) => /^[#/]/u.test(way) && way !== '/about/'); // matches `#x`, `/dev/null`; not `https:`
  return problems.length === 0 && !leadsNowhere;
}

function toEntity(index: number, at: (index: number) => string): string {
  return `---
type: person
name: Voice${index}x
summary: ${at(index + 7)}
spellings: [${at(index + 8)}]
roles:
  - { title: ${at(index + 9)}, from: 2019-03, source: s0 }
facts:
  - { text: ${at(index + 10)}, date: "1960", source: s0 }
---

A portrait.
`;
}

function toSeries(from: number, at: (index: number) => string): string {
  return `---
title: ${at(from)}
dek: ${at(from + 1)}
unit: troops
${from === 0 ? 'lead: true\n' : ''}licence: ${at(from + 2)}
measures:
  - { id: level, label: ${at(from + 3)}, counts: ${at(from + 4)}, scope: all, drawn: headline }
headline:
  - { date: 2020-07, source: s0 }
window: { from: 2020-01, until: 2020-12 }
events:
  - { date: 2020-09-12, label: ${at(from + 5)} }
---

The method.
`;
}

function toRows(from: number, payloads: readonly string[]): string {
  const note = (index: number) => `"${(payloads[(from + index) % payloads.length] ?? '').replaceAll('"', '""')}"`;
  return `date,value,value_low,value_high,qualifier,status,measure,source_id,note
2020-07,8600,,,exact,reported,level,s0,${note(6)}
2020-11,-4500,,,about,planned,level,s0,${note(7)}
`;
}
