// `npm run addresses`: writes every address that the content has, and the former words of those that changed, into
// content/addresses.yaml and content/addresses/. What went without a word is listed, with what to add; `--fewer` accepts that
// unchanged words hold fewer names or dates than before.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article, Series, Site } from '../core/model.ts';
import { findPagePaths } from '../core/page-addresses.ts';
import { readSite } from '../site.ts';
import { checkSite } from './check-site.ts';
import { writeLedger, writePageList } from './ledger-text.ts';
import { parseLine } from './parse-line.ts';
import { root } from './run-astro.ts';
import { today } from './today.ts';

const folder = 'content/addresses';
const use = `npm run addresses   writes the addresses of the content, and the former words of those that changed
--fewer accepts that names are no longer found; --date 2024-05-02 dates the changes otherwise than today.`;

/** Where the ledger of an article or a series is kept. */
function ledgerFile(subject: Article | Series): string {
  return 'slug' in subject ? `${folder}/articles/${subject.slug}.yaml` : `${folder}/series/${subject.id}.yaml`;
}

/** An article that got another name takes its ledger along; whether one did. */
function moveLedgers({ pages, articles }: Site): boolean {
  const moves = pages.gone.flatMap(({ at, now }) => {
    const article = articles.find(({ slug }) => now === `/articles/${slug}/`);
    const [from, to] = [`${folder}${at.slice(0, -1)}.yaml`, article && ledgerFile(article)];
    const isMove = to !== undefined && existsSync(join(root, from)) && !existsSync(join(root, to));
    return isMove ? [{ from, to }] : [];
  });
  for (const { from, to } of moves) {
    renameSync(join(root, from), join(root, to));
    console.log(`Moved ${from} to ${to}`);
  }
  return moves.length > 0;
}

/** Writes a file whose text is another than before. */
function writeChanged(file: string, text: string): boolean {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`Wrote ${file}`);
  return true;
}

const { values } = parseLine(use, {
  options: { date: { type: 'string', default: today() }, fewer: { type: 'boolean', default: false } },
});
const checked = checkSite('; no address was written.', { acceptsFewer: values.fewer });
if (checked) {
  const site = moveLedgers(checked) ? readSite(root) : checked;
  const written = [
    writeChanged(`${folder}.yaml`, writePageList(site.pages, findPagePaths(site))),
    ...[...site.addresses].map(([subject, book]) =>
      writeChanged(ledgerFile(subject), writeLedger(book, subject.file, values.date)),
    ),
  ].filter(Boolean);
  if (written.length === 0) console.log('Every address is written down already.');
} else {
  process.exitCode = 1;
}
