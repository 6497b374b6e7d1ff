import { expect, test } from 'vitest';
import { reserved } from '../../src/core/ids.ts';

test.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])('no folder of Windows can bear the name %s', (name) => {
  expect(name).toMatch(reserved);
});

test.each(['console', 'icon', 'com', 'coma', 'lpt', 'xlpt1', 'com10'])('a folder can bear the name %s', (name) => {
  expect(name).not.toMatch(reserved);
});
