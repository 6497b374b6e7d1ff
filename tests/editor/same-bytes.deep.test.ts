import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../run-node.ts';
import { copyProject, makeFolder, removeFolders, toDigests } from './copy-project.ts';

/** How many builds are compared. Thirty-two take ten minutes: `SIDELIGHT_BUILDS=32 npm run test:deep -- same-bytes`. */
const builds = Number(process.env['SIDELIGHT_BUILDS'] ?? 6);

const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu'];
const locales = ['C', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8'];
const clocks = ['', '1999-12-31T23:59:58Z', '2038-01-19T03:14:07Z', '2024-02-29T12:00:00Z'];
const orders = ['', 'backwards', 'mixed'];
const places = ['project', 'a folder/with ü, 北 and (brackets)'];

const otherMachine = pathToFileURL(join(import.meta.dirname, 'other-machine.mjs')).href;
/** The project as it is now: somebody may work on it while the builds run. */
const source = copyProject();
const folders = [source];
afterAll(() => removeFolders(folders));

/** The project in a folder of that name, which no build has seen. */
function copyTo(place: string): string {
  const parent = makeFolder();
  const project = join(parent, place);
  folders.push(parent);
  mkdirSync(dirname(project), { recursive: true });
  cpSync(source, project, { recursive: true, verbatimSymlinks: true });
  return project;
}

const first = new Map<string, Record<string, string>>();
let latest = '';

/** One machine after another: sixteen of them are all pairs of a zone and a locale, and four hold every value of each. */
const machines = Array.from({ length: builds }, (_, index) => {
  const round = Math.floor(index / 4);
  const pick = <T>(list: readonly T[], shift: number) => list[(index + shift) % list.length] as T; // never empty
  return {
    zone: pick(zones, 0),
    locale: pick(locales, round),
    clock: pick(clocks, 2 * round + 1),
    order: pick(orders, round),
    place: pick(places, round),
    state: index % 3 === 2 ? 'again' : 'for the first time',
  };
});

test.each(machines)(
  'a build $state in “$place”, zone $zone, locale $locale, clock $clock, files $order gives the same bytes',
  async ({ zone, locale, clock, order, place, state }) => {
    const isAgain = state === 'again' && latest !== '';
    const project = isAgain ? latest : copyTo(place);
    latest = project;
    const { code, output } = await runNode(project, ['src/editor/build.ts', ...(isAgain ? ['--force'] : [])], {
      TZ: zone,
      LANG: locale,
      LC_ALL: locale,
      SIDELIGHT_CLOCK: clock,
      SIDELIGHT_ORDER: order,
      NODE_OPTIONS: `--import=${otherMachine}`,
    });
    expect(code, output).toBe(0);
    const digests = toDigests(join(project, 'dist'));
    const expected = first.get('dist') ?? digests;
    first.set('dist', expected);
    expect(digests).toEqual(expected);
  },
);

test('the other machine is another one', async () => {
  const line =
    "console.log(new Date().toISOString(), new Date().getHours(), (1e3).toLocaleString(), fs.readdirSync('src').join())";
  const tell = (environment: NodeJS.ProcessEnv) => runNode(latest, ['-e', line], environment);
  const here = await tell({ TZ: 'UTC', LC_ALL: 'C' });
  const there = await tell({
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'de_DE.UTF-8',
    SIDELIGHT_CLOCK: '1999-12-31T23:59:58Z',
    SIDELIGHT_ORDER: 'backwards',
    NODE_OPTIONS: `--import=${otherMachine}`,
  });
  expect(there.output).toMatch(/^(?:1999|2000)\S+ 1[34] 1\.000 /u);
  const names = (output: string) => output.trim().split(' ').at(-1)?.split(',') ?? [];
  expect(names(there.output)).toEqual(names(here.output).toReversed());
});
