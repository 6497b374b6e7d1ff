import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planDeploy } from '../../src/editor/deploy-plan.ts';

/** A site as its host sees it: the bytes at each path. A page here is the list of what it loads and where it leads. */
type Online = Map<string, string>;

/** Every state that a host goes through while a plan is carried out. */
function* carryOut(before: Online, after: Online): Generator<Online> {
  const online = new Map(before);
  const { upload, remove } = planDeploy(before, after);
  yield online;
  for (const { path } of upload) yield online.set(path, after.get(path) ?? '');
  for (const path of remove) {
    online.delete(path);
    yield online;
  }
}

const missingIn = (online: Online) =>
  [...online]
    .filter(([path]) => path.endsWith('.html'))
    .flatMap(([path, loads]) =>
      loads
        .split(' ')
        .filter((asset) => asset !== '' && !online.has(asset))
        .map((asset) => `${path} ${asset}`),
    );

/** A site of some pages, each of which loads some of the site's assets. */
const sites = fc
  .uniqueArray(
    fc.constantFrom('_astro/a.1.css', '_astro/b.2.js', '_astro/c.3.woff2', 'theme.js', 'icon.svg', 'z/data.csv'),
    { minLength: 1 },
  )
  .chain((assets) =>
    fc
      .dictionary(fc.constantFrom('index.html', 'a/index.html', '404.html', 'b/index.html'), fc.subarray(assets))
      .map(
        (pages): Online =>
          new Map([
            ...assets.map((asset) => [asset, asset] as const),
            ...Object.entries(pages).map(([page, loads]) => [page, loads.join(' ')] as const),
          ]),
      ),
  );

test('at no moment of a deployment does a page lack what it loads, and at its end the new site is online', () => {
  fc.assert(
    fc.property(sites, sites, (before, after) => {
      let last: Online = new Map();
      for (const online of carryOut(before, after)) {
        expect(missingIn(online)).toEqual([]);
        last = online;
      }
      expect(new Map([...last].sort())).toEqual(new Map([...after].sort()));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a plan says what changed, and which addresses a cache has to forget', () => {
  const before = new Map([
    ['index.html', '1'],
    ['a/index.html', '1'],
    ['icon.svg', '1'],
    ['old.css', '1'],
  ]);
  const after = new Map([
    ['index.html', '2'],
    ['a/index.html', '1'],
    ['icon.svg', '2'],
    ['b/index.html', '1'],
    ['b/b.json', '1'],
    ['pagefind/pagefind-entry.json', '1'],
    ...['_redirects', 'b/feed.atom', 'feeds/new.json', 'llms.txt', 'sitemap-2.xml', 'sitemap.xml'].map(
      (path) => [path, '1'] as const,
    ),
  ]);
  const plan = planDeploy(before, after);
  expect(plan.upload.map(({ path, change }) => `${path} ${change}`)).toEqual([
    'b/b.json new',
    'icon.svg changed',
    'pagefind/pagefind-entry.json new',
    'b/index.html new',
    'a/index.html same',
    'index.html changed',
    '_redirects new',
    'b/feed.atom new',
    'feeds/new.json new',
    'llms.txt new',
    'sitemap-2.xml new',
    'sitemap.xml new',
  ]);
  expect(plan.remove).toEqual(['old.css']);
  expect(plan.purge).toEqual(['', 'icon.svg', 'old.css']);
});
