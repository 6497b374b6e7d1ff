/** Markdown → HTML nodes, by the ordinary rules and nothing of ours: GitHub's flavor, no raw HTML, no unsafe link. */
import type { Root } from 'hast';
import type { Nodes, Root as MarkdownRoot } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isUnfit } from './decode.ts';
import { mendNode } from './markdown-edits.ts';
import { isParsable } from './markdown-limits.ts';
import { findUnresolved } from './markdown-references.ts';
import type { Position, Report } from './problem.ts';

const parser = remark().use(remarkGfm);
const converter = unified().use(remarkRehype);

// Matches `https://x.org`, `mailto:a@b.c`, `/about/`, `#p-3`; not `javascript:…`, `//host`, `about.html`.
const safeLink = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/iu;
const ownPath = /^\/(?!\/)/u; // `/pictures/a.png`, not `//host/a.png` nor `https://…`

/**
 * The tree of a Markdown text; raw HTML, unsafe links, pictures from elsewhere, and footnotes and links without their line are
 * reported. A text that would take the parser too long is reported too, and has no tree but an empty one.
 */
export function parseMarkdown(file: string, text: string, report: Report): Root {
  if (!isParsable(file, text, report)) return { type: 'root', children: [] };
  const tree = parser.parse(text);
  placeTasks(text, tree);
  refuseUnsafe(file, { text, tree }, report);
  for (const problem of findUnresolved(tree, text)) report({ file, ...problem });
  return converter.runSync(tree);
}

/** The parser takes a line break right behind `[ ]` for a letter of its line, and so places what follows in the wrong one. */
function placeTasks(source: string, tree: MarkdownRoot): void {
  visit(tree, 'paragraph', ({ children: [first] }) => {
    const start = first?.position?.start;
    // Any other that begins behind a line break is in the first column.
    if (start?.offset === undefined || start.column === 1 || source[start.offset - 1] !== '\n') return;
    const before = source.slice(start.offset).search(/[^ \t]/u);
    Object.assign(start, { line: start.line + 1, column: before + 1, offset: start.offset + before });
  });
}

function refuseUnsafe(
  file: string,
  { text, tree }: { readonly text: string; readonly tree: MarkdownRoot },
  report: Report,
): void {
  const tagged = new Set<number>(); // lines: a tag and its end are one mistake
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url); // Markdown takes the first, too
  });
  let place: Position = { line: 1, column: 1 };
  visit(tree, (node, _index, parent) => {
    // The pieces of a text in which an address was found late, as in `&#119;ww.a.org`, have no place of their own.
    place = node.position?.start ?? place;
    const trouble = holdsReference(node, text) ? badReference : troubleWith(node, addresses);
    if (!trouble) return;
    const { line, column } = place;
    if (node.type === 'html' && tagged.has(line)) return;
    if (node.type === 'html') tagged.add(line);
    // A block of HTML begins with the spaces before it.
    const indent = node.type === 'html' ? node.value.length - node.value.trimStart().length : 0;
    const edit = mendNode(node, parent, text);
    report({ file, line, column: column + indent, message: trouble[0], fix: trouble[1], edit });
  });
}

const badReference = ['holds a reference to a letter that no text may hold', 'remove it'] as const;
const isolate = /[\u2066-\u2069]/u; // U+2067; not U+202E

/** Whether a reference such as `&#0;` or `&#x202E;` brings what decode.ts lets nobody write, or an isolate that it did not see. */
function holdsReference(node: Nodes, source: string): boolean {
  // What a node itself, and none within it, shows to a reader.
  const shown = [
    'value' in node ? node.value : undefined,
    'alt' in node ? node.alt : undefined,
    'title' in node ? node.title : undefined,
  ].join('');
  if (isUnfit(shown)) return true;
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  return shown.split(isolate).length > written.split(isolate).length;
}

function troubleWith(
  node: Nodes,
  addresses: ReadonlyMap<string, string>,
): readonly [message: string, fix: string] | undefined {
  switch (node.type) {
    case 'html':
      return [
        `raw HTML is not allowed: ${node.value.trimStart().split('\n', 1)[0]}`,
        'use Markdown; to show the sign itself write \\<',
      ];
    case 'link':
    case 'definition':
      if (safeLink.test(node.url)) return undefined;
      return [
        `the link ${node.url || '(empty)'} is not allowed`,
        'link to an address with https://, http:// or mailto:, or to a path of this site such as /about/',
      ];
    case 'image':
      return troubleWithPicture(node.url);
    case 'imageReference': // without a definition it is text
      return troubleWithPicture(addresses.get(node.identifier) as string);
    default:
      return undefined;
  }
}

function troubleWithPicture(url: string): readonly [message: string, fix: string] | undefined {
  if (ownPath.test(url)) return undefined;
  return [
    `the picture ${url || '(empty)'} is not a file of this site`,
    'put the file into public/ and write its path with a leading /',
  ];
}
