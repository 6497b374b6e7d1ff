// `npm run new -- "Headline"`: begins an article, dated today. `--entity person "Jane Roe"` begins an entity’s file,
// `--series "Title"` a series, `--correction /articles/my-report/` a correction. Nothing that exists is overwritten.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { entityTypes, type EntityType } from '../core/entity-types.ts';
import { root } from './run-astro.ts';
import { today } from './today.ts';
import { articleStarter, correctionStarter, entityStarter, seriesStarter, type Starter } from './starters.ts';

function isEntityType(word: string): word is EntityType {
  return Object.hasOwn(entityTypes, word);
}

/** The files that a command line asks for, or what is wrong with it. */
function toStarters(line: string[]): readonly Starter[] | string {
  const { values, positionals } = parseArgs({
    args: line,
    options: {
      entity: { type: 'string' },
      series: { type: 'string' },
      correction: { type: 'string' },
      date: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { entity, series, correction, date: day = today() } = values;
  const [name] = positionals;
  if (correction !== undefined) return correctionStarter(correction, day);
  if (series !== undefined) return seriesStarter(series);
  if (entity !== undefined && !isEntityType(entity))
    return `No entity is of the type ${entity}: use one of ${Object.keys(entityTypes).join(', ')}.`;
  if (name === undefined)
    return 'Give the headline in quotation marks: npm run new -- "Council votes to close the bridge"';
  return entity === undefined ? articleStarter(name, day) : entityStarter(name, entity);
}

const starters = toStarters(process.argv.slice(2));
const taken =
  typeof starters === 'string'
    ? undefined
    : starters.find(({ path, isAddition }) => !isAddition && existsSync(join(root, path)));
if (typeof starters === 'string' || taken) {
  console.error(typeof starters === 'string' ? starters : `${taken?.path} is there already; nothing was written.`);
  process.exitCode = 2;
} else {
  for (const { path, text } of starters) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    appendFileSync(join(root, path), before === '' || before.endsWith('\n') ? text : `\n${text}`);
    console.log(`Wrote ${path}`);
  }
  console.log('Fill in the empty fields; npm run check says which.');
}
