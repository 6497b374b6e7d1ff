import { expect, test } from 'vitest';
import { headersOfAll, headersOfKind, writeMetaPolicy } from '../../src/core/response-headers.ts';

const policyOf = (kind: keyof typeof headersOfKind) => headersOfKind[kind]['Content-Security-Policy'];

test('a page runs our scripts and no others, loads from nowhere else, and stands in no other page', () => {
  expect(policyOf('page')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-ancestors 'none'",
  );
  expect(headersOfAll['Permissions-Policy']).toContain('camera=(), display-capture=(), geolocation=()');
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
