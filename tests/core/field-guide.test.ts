import { expect, test } from 'vitest';
import { fieldGuide } from '../../src/core/field-guide.ts';

const notes = Object.entries(fieldGuide).flatMap(([kind, fields]) =>
  Object.entries(fields).map(([path, note]) => [kind, path, note] as const),
);

test.each(notes)(
  'the guide tells of the kind %s what %s means, in a sentence, with an example that has it',
  (_, path, note) => {
    expect(note.says).toMatch(/^[A-Z“].*\.$/u);
    if (note.example !== undefined) expect(note.example).toMatch(new RegExp(`^${path.split('.').at(-1)}:`, 'u'));
  },
);
