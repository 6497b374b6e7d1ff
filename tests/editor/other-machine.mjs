// Loaded before a build, it makes this machine another one: SIDELIGHT_CLOCK is the moment that its clock shows when the
// process begins, and SIDELIGHT_ORDER the order in which its disk names the files of a folder: `backwards` or `mixed`.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { SIDELIGHT_CLOCK: clock, SIDELIGHT_ORDER: order } = process.env;

if (clock) {
  const Own = Date;
  const shift = Own.parse(clock) - Own.now();
  const now = () => Own.now() + shift;
  globalThis.Date = new Proxy(Own, {
    construct: (target, values, called) => Reflect.construct(target, values.length === 0 ? [now()] : values, called),
    apply: () => new Own(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

/** The names of a folder, or its entries, in the order of the other disk. */
function turn(found) {
  if (!Array.isArray(found) || !order) return found;
  if (order === 'backwards') return found.toReversed();
  const toKey = (entry) =>
    createHash('md5')
      .update(String(entry.name ?? entry))
      .digest('hex');
  return found.toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1));
}

const { readdir, readdirSync } = fs;
const readLater = fs.promises.readdir;
fs.readdirSync = (...values) => turn(readdirSync(...values));
fs.promises.readdir = async (...values) => turn(await readLater(...values));
fs.readdir = (...values) => {
  const done = values.pop();
  return readdir(...values, (error, found) => done(error, turn(found)));
};
syncBuiltinESMExports();
