import { expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { attemptInTime } from '../../src/site.ts';
import { articleFile, edit, entityFile, seriesFile, soundFiles } from './fixture.ts';

const other = 'content/entities/cy-ray.md';
const files = {
  ...soundFiles,
  [other]: '---\ntype: person\nname: Cy Ray\nsummary: S\n---\n',
  'content/relations.yaml': '- { kind: met, between: [ann-lee, cy-ray], source: wire }\n',
};

/** What a build of sound files reports that gives up one of its steps, counted from 0. */
function giveUp(number: number): string[] {
  let steps = 0;
  const { problems } = buildSite(files, false, {
    attempt: (step) => {
      steps += 1;
      if (steps === number + 1) return 'takes for ever';
      step();
      return undefined;
    },
  });
  return problems.map(formatProblem);
}

test.each([
  [0, 'reads an article', articleFile],
  [1, 'reads an entity', entityFile],
  [2, 'reads an entity that a relation has', other],
  [3, 'annotates an article', articleFile],
  [4, 'reads a series', seriesFile],
])('a build that gives up step %i, which %s, reports that alone, and nothing that refers to it', (number, _, file) => {
  const fix = 'write it more simply, or divide it into several files';
  expect(giveUp(number)).toEqual([`${file}:1:1 takes for ever — ${fix}`]);
});

test('a step that overflows is given up with what overflowed, and any other error is thrown', () => {
  const fall = (): number => fall() + 1;
  expect(attemptInTime(() => void fall())).toBe('cannot be read: Maximum call stack size exceeded');
  expect(() =>
    attemptInTime(() => {
      throw new Error('another');
    }),
  ).toThrow('another');
  let done = false;
  expect(attemptInTime(() => (done = true))).toBeUndefined();
  expect(done).toBe(true);
});

test('a step that the machine gave no time for is run again, and has longer', () => {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  let runs = 0;
  const wait = () => {
    runs += 1;
    if (runs === 1) for (;;) Atomics.wait(signal, 0, 0, 10); // without working, as while others work
  };
  expect(attemptInTime(wait, 0.1)).toBeUndefined();
  expect(runs).toBeGreaterThan(1);
});

test('steps that are run again report each mistake once', () => {
  const broken = edit(articleFile, 'speaker: ann-lee', 'speaker: an-lee', {
    ...edit(entityFile, 'summary:', 'sumary:', edit(seriesFile, 'dek:', 'dekk:', files)),
    'content/articles/b.md': 'No frontmatter.',
  });
  const once = buildSite(broken).problems.map(formatProblem);
  const attempt = (step: () => void): undefined => {
    step();
    step();
  };
  expect(once).toHaveLength(4);
  expect(buildSite(broken, false, { attempt }).problems.map(formatProblem)).toEqual(once);
});
