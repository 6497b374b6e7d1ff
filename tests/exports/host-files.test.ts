import { describe, expect, test } from 'vitest';
import {
  caching,
  headersOfAll,
  headersOfKind,
  writeMetaPolicy,
  type FileKind,
} from '../../src/core/response-headers.ts';
import { writeHeadersFile } from '../../src/exports/headers-file.ts';
import { writeCloudFront, writeNginx, writeVercel } from '../../src/exports/host-files.ts';
import { readHeadersFile } from './read-headers-file.ts';

const files: readonly (readonly [file: string, kind: FileKind | undefined])[] = [
  ['index.html', 'page'],
  ['404.html', 'page'],
  ['people/index.html', 'page'],
  ['people/jane-roe/index.html', 'page'],
  ['articles/2/index.html', 'page'],
  ['articles/a.b/index.html', 'page'],
  ['timeline/index.html', 'page'],
  ['timeline/troops/index.html', 'page'],
  ['timeline/troops/2017-2021/index.html', 'page'],
  ['timeline/embedded/index.html', 'page'],
  ['timeline/embed/index.html', 'embed'],
  ['embed/people/ann/index.html', 'embed'],
  ['people/embed/index.html', 'page'],
  ['timeline/embed/troops/index.html', 'embed'],
  ['pagefind/pagefind-worker.js', 'search'],
  ['articles/a.b/a.b.html', undefined],
  ['timeline/troops.svg', undefined],
  ['_astro/a.css', undefined],
];
const toAddress = (file: string) => file.replace(/(^|\/)index\.html$/u, '$1');
const paths = files.map(([file]) => file);

const hosts: Readonly<Record<string, (base: string) => (address: string) => Readonly<Record<string, string>>>> = {
  'Netlify and Cloudflare': (base) => readHeadersFile(writeHeadersFile(paths, base)),
  Vercel(base) {
    const { headers } = JSON.parse(writeVercel(base)) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    return (address) =>
      Object.fromEntries(
        headers
          .filter(({ source }) => new RegExp(`^${source}$`, 'u').test(address))
          .flatMap((rule) => rule.headers.map(({ key, value }) => [key, value])),
      );
  },
  CloudFront(base) {
    const handler = new Function(`${writeCloudFront(base)}; return handler;`)() as (event: object) => {
      headers: Record<string, { value: string }>;
    };
    return (uri) => {
      const { headers } = handler({ request: { uri }, response: { headers: {} } });
      const names = [headersOfAll, ...Object.values(headersOfKind)].flatMap((some) => Object.keys(some));
      return Object.fromEntries(
        names.flatMap((name) => {
          const header = headers[name.toLowerCase()];
          return header ? [[name, header.value]] : [];
        }),
      );
    };
  },
};

describe.each(Object.keys(hosts))('%s', (host) => {
  test.each(['/', '/news/side.light/'])('sends below %s each file the headers of its kind and of all', (base) => {
    const answer = hosts[host]?.(base);
    for (const [file, kind] of files) {
      const { 'Cache-Control': _, ...sent } = answer?.(base + toAddress(file)) ?? {};
      expect(sent, file).toEqual({ ...headersOfAll, ...(kind && headersOfKind[kind]) });
    }
  });
});

test.each(['Netlify and Cloudflare', 'Vercel'])('%s keeps for a year what has its hash in its name', (host) => {
  const answer = hosts[host]?.('/');
  expect(answer?.('/_astro/a.css')['Cache-Control']).toBe(caching[0].value);
  expect(answer?.('/people/')['Cache-Control']).toBeUndefined();
});

test('writeNginx has a map for every header that differs, and names the base in every pattern', () => {
  const text = writeNginx('/news/');
  expect(text.match(/"~\^\/news\//gu)).toHaveLength(7);
  expect(text).toContain('error_page 404 /news/404.html;');
  for (const [name, value] of Object.entries(headersOfAll)) expect(text).toContain(`add_header ${name} "${value}"`);
});

test('no policy lets anything in from elsewhere, run what stands in a page, or be sent anywhere', () => {
  for (const { 'Content-Security-Policy': policy = '' } of Object.values(headersOfKind)) {
    expect(policy).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none';/u);
    expect(policy).not.toMatch(/'unsafe-|https?:|data:/u);
  }
  expect(headersOfKind.page['Content-Security-Policy']).not.toContain('wasm');
  expect(writeMetaPolicy('page')).not.toContain('frame-ancestors');
});
