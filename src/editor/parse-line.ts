import { statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

const day = '2024-05-02';

/**
 * Parses the line that a command was called with. A line that asks for help, or that the command cannot follow, ends the
 * program with what is wrong and how the command is used.
 */
export function parseLine<T extends ParseArgsConfig>(use: string, config: T): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(use);
    process.exit(0);
  }
  try {
    const parsed = parseArgs(config);
    const date = (parsed.values as Readonly<Record<string, unknown>>)['date'];
    if (typeof date === 'string' && !isDay(date)) throw new Error(`--date ${date} is no day; write it as in ${day}.`);
    return parsed;
  } catch (error) {
    const [message = ''] = error instanceof Error ? error.message.split('. To specify') : []; // what Node adds is of no help here
    return refuseLine(message, use);
  }
}

/** Ends the program, because of what is wrong with its line. */
export function refuseLine(message: string, use: string): never {
  console.error(`${message}\n${use}`);
  process.exit(2);
}

/** Ends the program where a path of its line leads to no file. */
export function checkFiles(paths: readonly string[], use: string): void {
  const missing = paths.find((path) => !statSync(path, { throwIfNoEntry: false })?.isFile());
  if (missing !== undefined) refuseLine(`There is no file ${missing}.`, use);
}

/** Whether a text is a day of the calendar, as in `2024-02-29`. */
function isDay(text: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
