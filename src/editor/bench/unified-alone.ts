// The least that a site can cost whose Markdown unified reads: each text to HTML, without pages around it. The folder of
// the texts is the first argument, that for the HTML the second.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const [from = '', to = ''] = process.argv.slice(2);
const parser = remark();
const converter = unified().use(remarkRehype);
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) {
  const text = readFileSync(join(from, name), 'utf8').split('\n---\n').slice(1).join('\n---\n');
  writeFileSync(join(to, name.replace('.md', '.html')), toHtml(converter.runSync(parser.parse(text))));
}
