// What the commands say of a line that they cannot follow: one sentence and how they are used, and nothing is written.
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { articleText } from '../core/fixture.ts';
import { runNode } from '../run-node.ts';
import { copyProject, removeFolders, toDigests } from './copy-project.ts';

const project = copyProject();
afterAll(() => removeFolders([project]));

const run = (command: string, ...options: readonly string[]) =>
  runNode(project, [`src/editor/${command}.ts`, ...options]);

test.each(['new', 'suggest', 'import', 'addresses', 'snapshot', 'check', 'bench', 'build'])(
  'npm run %s -- --help tells how it is used, and an option that it does not know is refused with the same',
  async (command) => {
    const { code, output: use } = await run(command, '--help');
    expect([code, use.startsWith(`npm run ${command}`)]).toEqual([0, true]);
    expect(await run(command, '--nonsense')).toEqual({ code: 2, output: `Unknown option '--nonsense'\n${use}` });
  },
);

test.each([
  ['new', [], 'The headline is missing.'],
  ['new', ['Council', 'votes'], '“Council votes” has to stand in quotation marks.'],
  ['new', ['--entity', 'person'], 'The name is missing.'],
  ['new', ['--entity', 'alien', 'X'], 'No entity is of the type alien.'],
  ['new', ['--series'], "Option '--series <value>' argument missing"],
  ['new', ['A', '--date', '2024-02-30'], '--date 2024-02-30 is no day; write it as in 2024-05-02.'],
  ['suggest', [], 'The file is missing.'],
  ['suggest', ['content/articles/nothing.md'], 'There is no file content/articles/nothing.md.'],
  ['import', [], 'The file is missing.'],
  ['import', ['nothing.html'], 'There is no file nothing.html.'],
  ['import', ['package.json', '--into', 'nothing.md'], 'There is no file nothing.md.'],
  ['addresses', ['--date', '14.9.2020'], '--date 14.9.2020 is no day; write it as in 2024-05-02.'],
  ['snapshot', ['--date', 'soon'], '--date soon is no day; write it as in 2024-05-02.'],
  ['snapshot', ['/nowhere/'], 'No page is at /nowhere/.'],
  ['suggest', ['content'], 'There is no file content.'],
  ['check', ['content/articles'], 'There is no file content/articles.'],
  ['check', ['content/articels'], 'There is no file content/articels.'],
  ['check', ['--format', 'xml'], 'No format is called xml.'],
  ...['src', '.', '..', '/tmp', 'package.json'].map((out): [string, string[], string] => [
    'build',
    ['--out', out],
    `--out ${out} would replace what is no site, or a link to one; name a folder of the project that is not there.`,
  ]),
  ...['example.org', 'https://example.org/news/', 'https://a:b@example.org'].map((site): [string, string[], string] => [
    'build',
    ['--site', site],
    `--site ${site} is no host’s address; write it as in https://example.org, and a path below it as --base /news/.`,
  ]),
  ...['/a b/', '/über/', '//example.org/', '/../', 'https://example.org/'].map((base): [string, string[], string] => [
    'build',
    ['--base', base],
    `--base ${base} is no path; write it as in /news/, of letters from a to z, digits and the signs . _ ~ -.`,
  ]),
  ['bench', ['many'], 'many is no number of articles.'],
])('npm run %s -- %j is refused with a reason', async (command, options, reason) => {
  const before = toDigests(join(project, 'content'));
  const { code, output } = await run(command, ...options);
  expect([code, output.split('\n')[0]]).toEqual([2, reason]);
  expect(output).toContain(`npm run ${command}`);
  expect(toDigests(join(project, 'content'))).toEqual(before);
});

test('npm run build is refused where dist is a link, and leaves it and what it leads to', async () => {
  const [link, folder] = [join(project, 'dist'), join(project, 'www')];
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), 'The site of yesterday');
  symlinkSync(folder, link);
  onTestFinished(() => rmSync(link));
  const { code, output } = await run('build');
  expect([code, output.split('\n')[0]]).toEqual([
    2,
    '--out dist would replace what is no site, or a link to one; name a folder of the project that is not there.',
  ]);
  expect(readlinkSync(link)).toBe(folder);
  expect(readFileSync(join(link, 'index.html'), 'utf8')).toBe('The site of yesterday');
});

test.each([
  ['astro.config.mjs', 'is no JSON, in which annotations are saved.'],
  ['tsconfig.json', 'holds no annotations.'],
])('npm run import -- %s --into an article says that it %s', async (file, reason) => {
  const outcome = await run('import', file, '--into', 'content/articles/us-envoy-islamabad-doha-talks.md');
  expect(outcome).toEqual({ code: 1, output: `${file} ${reason}\n` });
});

test.each([
  ['suggest', ['content/articles/latin.md', '--write']],
  ['import', ['notes.json', '--into', 'content/articles/latin.md']],
])('npm run %s writes into no article that is not UTF-8: it would lose letters', async (command, options) => {
  const notes = [{ target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'went' }] }], text: 'A note.' }];
  writeFileSync(join(project, 'notes.json'), JSON.stringify(notes));
  const file = join(project, 'content/articles/latin.md');
  const bytes = Buffer.from(articleText('Jane Roe went to the café. Jane Roe said so.'), 'latin1');
  writeFileSync(file, bytes);
  onTestFinished(() => rmSync(file));
  const { code, output } = await run(command, ...options);
  expect([code, output]).toEqual([
    1,
    expect.stringMatching(/^content\/articles\/latin\.md:\d+:25 holds a byte that is not UTF-8 text — /u),
  ]);
  expect(readFileSync(file)).toEqual(bytes);
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], '3:1'],
  ['an archive', [0x50, 0x4b, 0x03, 0x04, 0x0a, 0, 0x08, 0], '2:1'],
])('npm run import of %s is refused at the byte that no page holds, and writes nothing', async (_, bytes, place) => {
  const before = toDigests(join(project, 'content'));
  writeFileSync(join(project, 'saved'), Uint8Array.from(bytes));
  const { code, output } = await run('import', 'saved');
  expect([code, output.split(' — ')[0]]).toEqual([
    1,
    `saved:${place} holds a NUL, as pictures, archives and office documents do, and no page`,
  ]);
  expect(toDigests(join(project, 'content'))).toEqual(before);
});

test('npm run import of a PDF is refused with what to do instead, and writes nothing', async () => {
  const before = toDigests(join(project, 'content'));
  writeFileSync(join(project, 'saved.pdf'), '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
  expect(await run('import', 'saved.pdf')).toEqual({
    code: 1,
    output:
      'saved.pdf:1:1 is a PDF, and no page — save the page from a browser as HTML, or begin with `npm run new` and paste the text of the PDF into it\n',
  });
  expect(toDigests(join(project, 'content'))).toEqual(before);
});

test.each([
  ['without drafts', false],
  ['with a draft', true],
])('npm run check reads each text once, %s', async (_, isDraft) => {
  const own = copyProject();
  onTestFinished(() => removeFolders([own]));
  const parser = join(own, 'src/core/markdown.ts');
  const step = 'const tree = parser.parse(text);';
  writeFileSync(parser, readFileSync(parser, 'utf8').replace(step, `console.log('A text is parsed.');\n  ${step}`));
  if (isDraft)
    writeFileSync(join(own, 'content/articles/draft.md'), articleText('Words.').replace('---\n', '---\ndraft: true\n'));
  const texts = readdirSync(join(own, 'content'), { recursive: true }).filter((file) => String(file).endsWith('.md'));
  const { code, output } = await runNode(own, ['src/editor/check.ts']);
  expect([code, output.match(/A text is parsed\./gu)?.length]).toEqual([0, texts.length]);
});
