// `npm run bench:suggest`: how much of what people have annotated in other texts `npm run suggest` finds. It reads the folders
// `entities` and `numbers-dates` below `../shared/external`, or below the folder that is named.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureDates, measureNames, measureNumbers, type Measured } from './suggest/measure.ts';
import { root } from './run-astro.ts';

const folder = process.argv[2] ?? join(root, '../shared/external');

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/u, ''));
}

function print({ what, found, right, wanted, without }: Measured): void {
  const [precision, recall] = [right / found, right / wanted];
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = [precision, recall, f1].map((value) => value.toFixed(2));
  console.log(`${what}: precision ${figures[0]}, recall ${figures[1]}, F1 ${figures[2]} (${right} of ${wanted})`);
  for (const [kind, count] of without) console.log(`  not supported: ${kind} (${count})`);
}

if (existsSync(join(folder, 'entities')) && existsSync(join(folder, 'numbers-dates'))) {
  for (const measured of measureNames(read('entities/re3d-open.json'))) print(measured);
  print(measureNumbers(read('numbers-dates/NumberModel.json')));
  print(measureDates(read('numbers-dates/DateTimeModel.json')));
} else {
  console.error(`${folder} holds no entities/ and numbers-dates/: name the folder that does.`);
  process.exitCode = 1;
}
