import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText } from '../core/fixture.ts';
import { runNode } from '../run-node.ts';
import { copyProject, endless, plantTrap } from './copy-project.ts';

let project = '';

beforeAll(() => {
  project = copyProject();
  plantTrap(project);
  writeFileSync(join(project, 'endless.md'), articleText(endless));
  writeFileSync(join(project, 'notes.json'), '[]');
  writeFileSync(join(project, 'deep.html'), `<p>${'<b><i>'.repeat(3000)}${'Words. '.repeat(200)}`);
});
afterAll(() => rmSync(project, { recursive: true }));

test.each([
  [['suggest.ts', 'endless.md'], 'endless.md:1:1 takes more than 10 seconds to read — write it more simply'],
  [['import.ts', 'notes.json', '--into', 'endless.md'], 'notes.json:1:1 takes more than 10 seconds to read — write it'],
  [['import.ts', 'deep.html'], 'deep.html:1:1 cannot be read: Maximum call stack size exceeded — write it more simply'],
])('%j names the file that holds it up, and fails', async ([command, ...line], problem) => {
  const { code, output } = await runNode(project, [`src/editor/${command}`, ...line]);
  expect(code).toBe(1);
  expect(output).toContain(problem);
});
