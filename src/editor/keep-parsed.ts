import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Remember } from '../core/recall.ts';
import { beside, writeBeside } from './build-folders.ts';

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
  const former = readMade(join(beside, file), program);
  const made: Made = new Map();
  return {
    remember: rememberIn(former, made),
    write: () => {
      const bytes = serialize(made);
      return writeBeside(file, Buffer.concat([Buffer.from(toHead(program, bytes)), bytes]));
    },
  };
}

/** Only a head that names the program and the hash of the rest is believed: no build is to read half of what was written. */
function readMade(file: string, program: string): Made {
  if (!existsSync(file)) return new Map();
  const written = readFileSync(file);
  const bytes = written.subarray(toHead('', Buffer.alloc(0)).length + program.length);
  const head = written.subarray(0, written.length - bytes.length).toString();
  return head === toHead(program, bytes) ? (deserialize(bytes) as Made) : new Map(); // as `write` wrote it
}

function toHead(program: string, bytes: Uint8Array): string {
  return `${program}\n${toHash(bytes)}\n`;
}

function toHash(what: string | Uint8Array): string {
  return createHash('sha256').update(what).digest('base64url');
}
