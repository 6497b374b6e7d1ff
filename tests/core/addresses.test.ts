import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import { findFewerNames } from '../../src/core/fewer-names.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { renderPassages } from '../../src/core/render.ts';
import { findPagePaths } from '../../src/core/page-addresses.ts';
import { writeLedger, writePageList } from '../../src/editor/ledger-text.ts';
import {
  articleFile,
  articleText,
  edit,
  entityFile,
  entityLines,
  problemsOf,
  rowsFile,
  siteOf,
  soundFiles,
} from './fixture.ts';

const ledgerFile = 'content/addresses/articles/a.yaml';
const entities = entityLines('ann', 'Ann') + entityLines('bob', 'Bob') + entityLines('cy', 'Cy');

/** The files with their ledgers written anew, as the command does. */
function record(files: ContentFiles, day = '2024-01-01'): ContentFiles {
  const site = siteOf(files);
  const ledgers = [...site.addresses].map(([subject, book]) => {
    const file = 'slug' in subject ? `articles/${subject.slug}` : `series/${subject.id}`;
    return [`content/addresses/${file}.yaml`, writeLedger(book, subject.file, day)];
  });
  const pages = writePageList(site.pages, findPagePaths(site));
  return { ...files, ...Object.fromEntries(ledgers), 'content/addresses.yaml': pages };
}

function textOf(files: ContentFiles, file = ledgerFile): string {
  const text = files[file];
  return typeof text === 'string' ? text : '';
}

/** The article `a` with these sentences, after one that names all of the cast. */
function withText(sentences: readonly string[], files: ContentFiles = {}): ContentFiles {
  const body = ['Ann, Bob and Cy met.', ...sentences].join(' ');
  return { ...files, 'content/articles/a.md': articleText(body, { entities }) };
}

/** The sentences of the article with their ids and those of the names in them. */
function idsOf(files: ContentFiles): string[] {
  const { sentences = [] } = siteOf(files).articles[0] ?? {};
  return sentences.map(({ id, text, holds }) => `${id} ${text} ${holds.map((one) => one.id).join()}`);
}

const words = fc.constantFrom('Ann', 'Bob', 'Cy', 'left', 'came', 'home', 'on foot');
const sentence = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => `Then ${list.join(' ')}.`);

/** The files after an editor has said of every address that is gone that it went. */
function settle(files: ContentFiles): ContentFiles {
  const gone = problemsOf(files).flatMap((line) => /nothing is at `([^`]+)`/u.exec(line)?.[1] ?? []);
  const text = gone.reduce(
    (all, id) => all.replace(`- id: ${id}\n`, `- id: ${id}\n    because: It went.\n`),
    textOf(files),
  );
  return { ...files, [ledgerFile]: text };
}

describe('ids that a ledger keeps', () => {
  test('stay through any edit of another sentence, and are never given again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.array(sentence, { maxLength: 3 }),
        (sentences, at, drawn) => {
          // Of two sentences with the same words either may be the one that stood there.
          const written = drawn.filter((one) => !sentences.includes(one));
          const index = at % sentences.length;
          const before = record(withText(sentences));
          const others = idsOf(before).toSpliced(index + 1, 1);
          const edited = settle(withText(sentences.toSpliced(index, 1, ...written), before));
          expect(idsOf(edited).toSpliced(index + 1, written.length)).toEqual(others);
          const after = idsOf(record(edited, '2024-02-02'));
          expect(after.toSpliced(index + 1, written.length)).toEqual(others);
          const ids = after.map((line) => line.split(' ')[0]);
          expect(ids.filter((id, place) => id === 'undefined' || ids.indexOf(id) !== place)).toEqual([]);
          const gone: string[] = textOf(edited).match(/(?<=id: )s-\d+(?=\n +because)/gu) ?? []; // `id: s-2` above `because:`
          expect(ids.filter((id) => id !== undefined && gone.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  const sentences = ['Ann came home.', 'Then Bob left the house on foot.', 'Cy stayed, and Ann slept.'];
  const before = record(withText(sentences));

  test('follow a sentence that is moved or edited, with its former words and their last day', () => {
    const moved = withText(
      [sentences[2] ?? '', 'Then Bob and Ann left the house on foot.', sentences[0] ?? ''],
      before,
    );
    expect(idsOf(moved)).toEqual([
      's-1 Ann, Bob and Cy met. m-ann-1,m-bob-1,m-cy-1',
      's-4 Cy stayed, and Ann slept. m-cy-2,m-ann-3',
      's-3 Then Bob and Ann left the house on foot. m-bob-2,m-ann-4',
      's-2 Ann came home. m-ann-2',
    ]);
    const [article] = siteOf(record(moved, '2024-02-02')).articles;
    const { addresses } = siteOf(record(moved, '2024-02-02'));
    expect([...addresses.values()][0]?.former.get('s-3')).toEqual([{ words: sentences[1], until: '2024-02-02' }]);
    expect(article?.sentences.map(({ id }) => id)).toEqual(['s-1', 's-4', 's-3', 's-2']);
  });

  test('stand in the page, and where a name left its sentence its address leads to the sentence', () => {
    const site = siteOf(withText([sentences[0] ?? '', 'Then he left the house on foot.', sentences[2] ?? ''], before));
    const [article] = site.articles;
    const html = article ? renderPassages(article, site, (path) => path)[0]?.html : '';
    expect(html).toContain('<span id="s-3">Then he left the house on foot.</span><span id="m-bob-2"></span>');
  });

  test('lead to what replaced them, through others that went, and else say what happened', () => {
    const text = textOf(before)
      .replace('- id: s-3\n', '- id: s-3\n    now: s-2\n')
      .replace('- id: s-2\n', '- id: s-2\n    now: s-4\n')
      .replace('- id: s-1\n', '- id: s-1\n    because: It was wrong.\n');
    const files = withText([], { ...before, [ledgerFile]: text });
    const body = articleText('Cy stayed, and Ann slept. Bob met them.', { entities });
    const site = siteOf({ ...files, 'content/articles/a.md': body });
    const [book] = site.addresses.values();
    expect(book?.gone).toEqual([
      {
        ids: ['s-1', 'm-ann-1', 'm-bob-1', 'm-cy-1'],
        words: 'Ann, Bob and Cy met.',
        now: undefined,
        because: 'It was wrong.',
      },
    ]);
    expect(book?.moved.get('s-4')).toEqual(['s-2', 'm-ann-2', 's-3', 'm-bob-2']);
  });

  test('are a problem where nothing says what became of them', () => {
    const files = withText(sentences.slice(1), before);
    expect(problemsOf(files)).toEqual([
      'content/addresses/articles/a.yaml:10:9 nothing is at `s-2` any more: “Ann came home.” — add `now:` with the id that replaced it, or `because:` with what happened',
    ]);
    const astray = textOf(before).replace('- id: s-2\n', '- id: s-2\n    now: s-99\n');
    expect(problemsOf({ ...files, [ledgerFile]: astray })).toEqual([
      expect.stringMatching(
        /^content\/addresses\/articles\/a\.yaml:10:9 `s-2` leads to `s-99`, which is nowhere on the page — /u,
      ),
    ]);
  });

  test('are asked for where the ledger lacks them, without stopping a build', () => {
    const { site, notices } = buildSite(withText([...sentences, 'Nobody knew.'], before));
    expect(site?.articles[0]?.sentences.map(({ id }) => id)).toEqual(['s-1', 's-2', 's-3', 's-4', undefined]);
    expect(notices.map(formatProblem)).toEqual([
      'content/addresses/articles/a.yaml:1:1 does not know 1 new and 0 changed address — run `npm run addresses`, which writes it down',
    ]);
  });
});

test('a ledger that is up to date is written as it is, and everything in it is known', () => {
  const files = record(soundFiles);
  expect(record(files, '2024-02-02')).toEqual(files);
  const notices = buildSite(files).notices.map(formatProblem);
  expect(notices.filter((line) => line.startsWith('content/addresses'))).toEqual([]);
});

test('statements, numbers, notes and points keep their former words as well', () => {
  const before = record(soundFiles);
  const changed = edit(
    rowsFile,
    '2020-07,8600',
    '2020-07,8900',
    edit('content/articles/truce-talks.md', 'It did not.', 'It broke.', before),
  );
  const site = siteOf(record(changed, '2024-02-02'));
  const [article, series] = [...site.addresses.values()];
  expect(article?.former.get('n-later')).toEqual([{ words: 'It did not.', until: '2024-02-02' }]);
  expect(series?.former.get('pt-2020-07-wire')).toEqual([
    { words: 'July 2020: 8,600 troops, reported', until: '2024-02-02' },
  ]);
  expect(article?.ledger?.editions.map(({ day, signs }) => [day, signs.length])).toEqual([
    ['2024-01-01', 1],
    ['2024-02-02', 1],
  ]);
});

describe('a site shrinks only where somebody says so:', () => {
  const before = record(soundFiles);
  const fewer = (files: ContentFiles) => findFewerNames(siteOf(files)).map(formatProblem);
  const dropped = edit(articleFile, 'aliases: [Lee, the envoy]', 'aliases: [Lee]', before);

  test.each([
    [
      'c-hope-again',
      '  - id: hope-again\n    quote: the truce holds\n    manner: paraphrased\n    grade: reporter\n    repeats: hope\n',
    ],
    [
      'n-later',
      'notes:\n  - id: later\n    quote: will hold\n    text: It did not.\n    source: wire\n    known: 2021-02\n',
    ],
  ])('%s is missed where its lines are dropped', (id, lines) => {
    expect(problemsOf(edit(articleFile, lines, '', before))).toEqual([
      expect.stringContaining(`nothing is at \`${id}\` any more`),
    ]);
  });

  test('a point is missed where its row is dropped', () => {
    const row = '2020-09,8000,,,exact,reported,level,wire,\n';
    const counted = record(edit(rowsFile, '2020-11,', `${row}2020-11,`));
    expect(problemsOf(edit(rowsFile, row, '', counted))).toEqual([
      expect.stringContaining('nothing is at `pt-2020-09-wire` any more'),
    ]);
  });

  test('names are missed where a form of theirs is dropped, until that is written down', () => {
    expect(fewer(before)).toEqual([]);
    expect(fewer(dropped)).toEqual([
      'content/addresses/articles/truce-talks.yaml:10:9 a name or date is no longer found in unchanged words: `m-ann-lee-2` — bring back what they were found by, or accept it with `npm run addresses -- --fewer`',
    ]);
    expect(fewer(record(dropped, '2024-02-02'))).toEqual([]);
  });

  test('names may go with words that were edited, and become those of another', () => {
    expect(fewer(edit(articleFile, 'The envoy spoke', 'She spoke', before))).toEqual([]);
    expect(fewer(edit(articleFile, 'role: Ministry\n', 'role: Ministry\n    aliases: [the envoy]\n', dropped))).toEqual(
      [],
    );
  });
});

describe('pages', () => {
  const before = record(soundFiles);
  const list = 'content/addresses.yaml';
  const renamed = Object.fromEntries(
    Object.entries(before).map(([file, text]) => [
      file.replace('ann-lee', 'ann-b-lee'),
      typeof text === 'string' && file !== list ? text.replaceAll('ann-lee', 'ann-b-lee') : text,
    ]),
  );

  test('that are gone without a word are a problem', () => {
    expect(problemsOf(renamed)).toContain(
      'content/addresses.yaml:5:7 the page /people/ann-lee/ is gone, and nothing says what became of it — add `now:` with the address that replaced it, or `because:` with what happened',
    );
  });

  test('that could not be read are not gone', () => {
    const broken = edit(entityFile, 'type: person', 'type: [', edit(articleFile, 'headline: ', 'headline: [', before));
    expect(problemsOf(broken).map((line) => line.split(' ', 1)[0])).toEqual([
      `${articleFile}:3:1`,
      `${entityFile}:3:1`,
    ]);
  });

  test('that are drafts again are a problem until they say why', () => {
    const others = edit(entityFile, '    represents: ministry\n', '', before);
    const draft = edit(articleFile, '---\n', '---\ndraft: true\n', others);
    const [problem] = problemsOf(draft);
    expect(problem).toContain('addresses.yaml:3:7 the page /articles/truce-talks/ is a draft again, and nothing says');
    const at = '- at: /articles/truce-talks/\n';
    const told = edit(list, at, `${at}  because: It is being checked.\n`, draft);
    expect(problemsOf(told).filter((line) => line.includes('truce-talks'))).toEqual([]);
    expect(buildSite(told, true).problems).toEqual([]);
  });

  test('lead to the page that replaced them, or say what happened', () => {
    const at = '- at: /people/ann-lee/\n';
    const withLine = (line: string) => ({ ...renamed, [list]: textOf(before, list).replace(at, `${at}  ${line}\n`) });
    expect(siteOf(withLine('now: /people/ann-b-lee/')).pages.gone).toEqual([
      { at: '/people/ann-lee/', now: '/people/ann-b-lee/', because: undefined },
    ]);
    expect(siteOf(withLine('because: She asked for it.')).pages.gone).toEqual([
      { at: '/people/ann-lee/', now: undefined, because: 'She asked for it.' },
    ]);
    expect(problemsOf(withLine('now: /people/ann-c-lee/'))).toEqual([
      'content/addresses.yaml:6:8 /people/ann-lee/ leads to /people/ann-c-lee/, where no page is — did you mean `/people/ann-b-lee/`?',
    ]);
  });
});
