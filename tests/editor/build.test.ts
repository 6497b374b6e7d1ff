import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeployPlan } from '../../src/editor/deploy-plan.ts';
import { runNode } from '../run-node.ts';
import { copyProject, removeFolders, toDigests } from './copy-project.ts';

const folders: string[] = [];
let project = '';

beforeEach(() => {
  project = copyProject();
  folders.push(project);
  mkdirSync(join(project, 'dist/articles'), { recursive: true });
  writeFileSync(join(project, 'dist/index.html'), '<h1>The site of yesterday</h1>');
  writeFileSync(join(project, 'dist/articles/picture.bin'), Buffer.from([0, 255, 13, 10]));
});

afterAll(() => removeFolders(folders));

function findFirstFile(folder: string): string {
  const [name] = readdirSync(join(project, folder)).sort();
  return `${folder}/${name}`;
}

/** Breaks an article and an entity of the copy, whatever they hold, and gives their paths. */
function breakContent(): string[] {
  const article = findFirstFile('content/articles');
  const text = readFileSync(join(project, article), 'utf8');
  writeFileSync(join(project, article), text.replace('---\n', '---\nnot-a-key-of-an-article: 1\n'));
  const entity = findFirstFile('content/entities');
  writeFileSync(join(project, entity), '---\nname: [\n---\n');
  return [article, entity];
}

describe('with mistakes in two files', () => {
  test('a build names every one of them, fails, and leaves dist/ as it was', async () => {
    const broken = breakContent();
    const before = toDigests(join(project, 'dist'));
    const { code, output } = await runNode(project, ['src/editor/build.ts']);
    expect(code, output).toBe(1);
    for (const file of broken) expect(output).toMatch(new RegExp(`^${file}:\\d+:\\d+ .+ — .+$`, 'm'));
    expect(output).toMatch(/^\d+ problems; nothing was built, dist\/ is as it was\.$/m);
    expect(toDigests(join(project, 'dist'))).toEqual(before);
  });

  test('a build waits for no pipe in content/, and tells of it and of a link that leads nowhere', async () => {
    execFileSync('mkfifo', [join(project, 'content/articles/pipe.md')]);
    symlinkSync('nothing.md', join(project, 'content/articles/link.md'));
    const { code, output } = await runNode(project, ['src/editor/build.ts']);
    expect(code, output).toBe(1);
    for (const name of ['pipe', 'link'])
      expect(output).toMatch(new RegExp(`^content/articles/${name}.md:1:1 is `, 'm'));
  });

  test('a check names every one of them and fails', async () => {
    const broken = breakContent();
    const { code, output } = await runNode(project, ['src/editor/check.ts']);
    expect(code, output).toBe(1);
    for (const file of broken) expect(output).toMatch(new RegExp(`^${file}:\\d+:\\d+ .+ — .+$`, 'm'));
    expect(output).toMatch(/^\d+ problems\.$/m);
  });
});

test('a file of 1 GB is refused for its size, in less than 500 MB of memory', async () => {
  const file = 'content/articles/large.md';
  writeFileSync(join(project, file), '');
  truncateSync(join(project, file), 1024 * 1024 * 1024);
  const tellMemory = `process.on('exit', () => console.log('kB ' + process.resourceUsage().maxRSS))`;
  const { code, output } = await runNode(project, [
    '--import',
    `data:text/javascript,${tellMemory}`,
    'src/editor/build.ts',
  ]);
  expect(code, output).toBe(1);
  expect(output).toContain(`${file}:1:1 is larger than 512 kB — split it into several files`);
  expect(Number(/^kB (\d+)$/mu.exec(output)?.[1])).toBeLessThan(500 * 1024);
});

test('a check of good content counts it in one line', async () => {
  const { code, output } = await runNode(project, ['src/editor/check.ts']);
  expect(code, output).toBe(0);
  expect(output).toMatch(/^No problems, 2 notices\. Articles: \d+, profiles: \d+, series: \d+, sources: \d+\.$/mu);
  expect(output).toContain('there is no git history');
});

test('names that are lost stop a check, a build and the writing of addresses, until that is accepted', async () => {
  const article = join(project, findFirstFile('content/articles'));
  writeFileSync(article, readFileSync(article, 'utf8').replace(/^ +aliases: .*\n/mu, ''));
  const run = (command: string, ...options: string[]) => runNode(project, [`src/editor/${command}.ts`, ...options]);
  const before = toDigests(join(project, 'dist'));
  for (const command of ['check', 'build', 'addresses']) {
    const { code, output } = await run(command);
    expect(code, output).toBe(1);
    expect(output).toMatch(/^content\/addresses\/.*\d names or dates are no longer found in unchanged words/mu);
  }
  expect(toDigests(join(project, 'dist'))).toEqual(before);
  expect(await run('addresses', '--fewer')).toMatchObject({ code: 0 });
  expect(await run('check')).toMatchObject({ code: 0 });
});

test('a page that cannot be built leaves dist/ as it was and nothing beside it', async () => {
  writeFileSync(
    join(project, 'src/pages/broken.txt.ts'),
    "export const GET = () => { throw new Error('no such page'); };",
  );
  const before = toDigests(join(project, 'dist'));
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output).not.toBe(0);
  expect(output).toContain('no such page');
  expect(output).toContain('nothing was built, dist/ is as it was.');
  expect(toDigests(join(project, 'dist'))).toEqual(before);
  expect(readdirSync(join(project, '.build'))).toEqual([]);
});

test('a build without a page for missing addresses does not replace dist/', async () => {
  rmSync(join(project, 'src/pages/404.astro'));
  const before = toDigests(join(project, 'dist'));
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output).toBe(1);
  expect(output).toMatch(/^404\.html: was not written$[^]*^The new site has 1 fault; nothing was built/m);
  expect(toDigests(join(project, 'dist'))).toEqual(before);
});

test('a build that was killed in the middle of the swap is undone by the next one', async () => {
  const before = toDigests(join(project, 'dist'));
  mkdirSync(join(project, '.build/dist.next-1'), { recursive: true });
  appendFileSync(join(project, '.build/dist.next-1/index.html'), 'half a page');
  renameSync(join(project, 'dist'), join(project, '.build/dist.previous'));
  breakContent();
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output).toBe(1);
  expect(toDigests(join(project, 'dist'))).toEqual(before);
  expect(existsSync(join(project, '.build/dist.next-1'))).toBe(false);
});

test('a build of good content replaces dist/ as a whole', async () => {
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output).toBe(0);
  expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).not.toContain('yesterday');
  expect(existsSync(join(project, 'dist/404.html'))).toBe(true);
  expect(existsSync(join(project, 'dist/articles/picture.bin'))).toBe(false);
  const notes = ['dist.deploy.json', 'dist.pages', 'dist.parsed', 'dist.stamp', 'pictures'];
  expect(readdirSync(join(project, '.build'))).toEqual(notes);
  const plan = JSON.parse(readFileSync(join(project, '.build/dist.deploy.json'), 'utf8')) as DeployPlan;
  expect(plan.upload.map(({ path, sha256 }) => [`/${path}`, sha256]).sort()).toEqual(
    Object.entries(toDigests(join(project, 'dist'))).sort(),
  );
  expect(plan.remove).toEqual(['articles/picture.bin']);
  expect(plan.purge).toEqual(['', 'articles/picture.bin']);

  const built = toDigests(join(project, 'dist'));
  const again = await runNode(project, ['src/editor/build.ts']);
  expect(again).toEqual({ code: 0, output: 'Nothing has changed since dist/ was built.\n' });
  expect(toDigests(join(project, 'dist'))).toEqual(built);
  breakContent();
  expect((await runNode(project, ['src/editor/build.ts'])).output).toContain('problems; nothing was built');
});

test('pages are made from the content that was checked, whatever is written while Astro runs', async () => {
  const article = findFirstFile('content/articles');
  const spoil = `import { writeFileSync } from 'node:fs';
    const spoiler = { name: 'spoiler', hooks: { 'astro:build:start': () => writeFileSync(${JSON.stringify(article)}, 'spoilt') } };`;
  const config = readFileSync(join(project, 'astro.config.mjs'), 'utf8');
  writeFileSync(
    join(project, 'astro.config.mjs'),
    spoil + config.replace('defineConfig({', 'defineConfig({ integrations: [spoiler],'),
  );
  // A variable of this name makes Astro itself believe that it serves drafts to an editor.
  const { code, output } = await runNode(project, ['src/editor/build.ts'], { DEV: '1' });
  expect(code, output).toBe(0);
  expect(readFileSync(join(project, article), 'utf8')).toBe('spoilt');
  expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toContain('Content-Security-Policy');
  expect(existsSync(join(project, article.replace('content/', 'dist/').replace('.md', '/index.html')))).toBe(true);
});

test('a build leaves what a running npm run dev has made ready among the packages', async () => {
  const packages = join(project, 'node_modules');
  const real = realpathSync(packages);
  rmSync(packages);
  const ready = join(packages, '.vite/deps');
  mkdirSync(ready, { recursive: true });
  for (const name of readdirSync(real).filter((one) => one !== '.vite' && one !== '.vite-temp'))
    symlinkSync(join(real, name), join(packages, name));
  writeFileSync(join(ready, '_metadata.json'), '{}');
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output).toBe(0);
  expect(readFileSync(join(ready, '_metadata.json'), 'utf8')).toBe('{}');
});

test('a build refuses an option that it does not know', async () => {
  const before = toDigests(join(project, 'dist'));
  const { code, output } = await runNode(project, ['src/editor/build.ts', '--bsae', '/news/']);
  expect(code).toBe(2);
  expect(output).toContain("Unknown option '--bsae'");
  expect(toDigests(join(project, 'dist'))).toEqual(before);
});

test('while a build runs, a second one stops at once and touches nothing', async () => {
  mkdirSync(join(project, '.build'), { recursive: true });
  writeFileSync(join(project, '.build/lock'), String(process.pid));
  const before = toDigests(join(project, 'dist'));
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output).toBe(1);
  expect(output).toContain(`Another build is running (process ${process.pid}); nothing was built.`);
  expect(toDigests(join(project, 'dist'))).toEqual(before);
  expect(readdirSync(join(project, '.build'))).toEqual(['lock']);
});
