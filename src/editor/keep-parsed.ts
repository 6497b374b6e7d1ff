import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Remember } from '../core/recall.ts';
import { readMarked, writeMarked } from './build-folders.ts';

/** What builds of a site made of texts, from one build to the next. */
export interface Parsed {
  readonly remember: Remember;
  /** Writes down what this build asked for, and no more; it is kept beside the site once the function that is given back is called. */
  readonly write: () => () => void;
}

/** What was made of each text, by the hash of the text, as bytes: they are read only where the text still stands. */
export type Made = Map<string, Uint8Array>;

/** Gives what is in `former`, and makes the rest; all that it was asked for is in `made` then. */
export function rememberIn(former: Made, made: Made): Remember {
  return <T>(text: string, make: () => T): T => {
    const key = toHash(text);
    const known = former.get(key);
    // By the same program and of the same text, so that it is what `make` would give.
    const value = known ? (deserialize(known) as T) : make();
    made.set(key, known ?? serialize(value));
    return value;
  };
}

/** Opens what the build before of the site `name` made of texts, if that was by the same `program` and is as it was written. */
export function openParsed(name: string, program: string): Parsed {
  const file = `${name}.parsed`;
  const written = readMarked(file, program);
  const former: Made = written ? (deserialize(written) as Made) : new Map(); // as `write` wrote it
  const made: Made = new Map();
  return {
    remember: rememberIn(former, made),
    write: () => writeMarked(file, program, serialize(made)),
  };
}

function toHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
