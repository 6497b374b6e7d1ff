// `npm run new -- "Headline"`: begins an article, dated today. `--entity person "Jane Roe"` begins an entity’s file,
// `--series "Title"` a series, `--correction /articles/my-report/` a correction. Nothing that exists is overwritten.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entityTypes, type EntityType } from '../core/entity-types.ts';
import { addItem } from './add-item.ts';
import { parseLine, refuseLine } from './parse-line.ts';
import { root } from './run-astro.ts';
import { today } from './today.ts';
import { articleStarter, correctionStarter, entityStarter, seriesStarter, type Starter } from './starters.ts';

const use = `npm run new -- "Council votes to close the bridge"   begins an article
npm run new -- --entity person "Jane Roe"               the file of an entity: ${Object.keys(entityTypes).join(', ')}
npm run new -- --series "Troops"                        a series
npm run new -- --correction /articles/my-report/        a correction
--date 2024-05-02 dates it otherwise than today.`;

function isEntityType(word: string): word is EntityType {
  return Object.hasOwn(entityTypes, word);
}

/** The files that the command line asks for. */
function toStarters(): readonly Starter[] {
  const { values, positionals } = parseLine(use, {
    options: {
      entity: { type: 'string' },
      series: { type: 'string' },
      correction: { type: 'string' },
      date: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { entity, series, correction, date: day = today() } = values;
  const [name, ...rest] = positionals;
  if (rest.length > 0) refuseLine(`“${positionals.join(' ')}” has to stand in quotation marks.`, use);
  if (correction !== undefined) return correctionStarter(correction, day);
  if (series !== undefined) return seriesStarter(series);
  if (entity !== undefined && !isEntityType(entity)) refuseLine(`No entity is of the type ${entity}.`, use);
  if (name === undefined) refuseLine(`The ${entity === undefined ? 'headline' : 'name'} is missing.`, use);
  return entity === undefined ? articleStarter(name, day) : entityStarter(name, entity);
}

const starters = toStarters();
const taken = starters.find(({ path, isAddition }) => !isAddition && existsSync(join(root, path)));
if (taken) {
  console.error(`${taken.path} is there already; nothing was written.`);
  process.exitCode = 2;
} else {
  for (const { path, text } of starters) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    writeFileSync(join(root, path), addItem(before, text));
    console.log(`Wrote ${path}`);
  }
  console.log('Fill in the empty fields; npm run check says which.');
}
