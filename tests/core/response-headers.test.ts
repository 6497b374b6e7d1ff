import { expect, test } from 'vitest';
import { filePaths, headersOfAll, headersOfKind, writeMetaPolicy } from '../../src/core/response-headers.ts';

const policyOf = (kind: keyof typeof headersOfKind) => headersOfKind[kind]['Content-Security-Policy'];

test('a page runs our scripts and no others, loads from nowhere else, and stands in no other page', () => {
  expect(policyOf('page')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-ancestors 'none'",
  );
});

test('no file lets a browser guess its type, use a device, tell others the page or come over an open line', () => {
  expect(headersOfAll).toEqual({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
    'Strict-Transport-Security': 'max-age=31536000',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  expect(headersOfKind.page['Cross-Origin-Resource-Policy']).toBe('same-origin');
});

test('the worker of the search runs its own code and WebAssembly, and nothing else', () => {
  expect(policyOf('search')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
  );
});

test.each([
  ['', 'page'],
  ['index.html', 'page'],
  ['404.html', 'page'],
  ['people/ann/', 'page'],
  ['people/ann/index.html', 'page'],
  ['timeline/troops/', 'page'],
  ['people/embed/', 'page'],
  ['timeline/embed/', 'embed'],
  ['timeline/embed/troops/index.html', 'embed'],
  ['embed/people/ann/', 'embed'],
  ['pagefind/pagefind-worker.js', 'search'],
  ['articles/a/a.html', ''],
  ['articles/a/a.json', ''],
  ['a/404.html', ''],
  ['a/pagefind/b.js', ''],
])('/%s is of the kind “%s”', (path, kind) => {
  const kinds = Object.entries(filePaths).filter(([, pattern]) => new RegExp(pattern, 'u').test(path));
  expect(kinds.map(([name]) => name).join()).toBe(kind);
});

test('what is made to stand in other pages runs no script', () => {
  expect(policyOf('embed')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-ancestors *",
  );
});

test('the policy within a page leaves out who may frame it, which browsers take from a header only', () => {
  for (const kind of ['page', 'embed'] as const)
    expect(`${writeMetaPolicy(kind)}; frame-ancestors`).toBe(policyOf(kind)?.replace(/ [^ ]+$/u, ''));
});
