/** Puts suggestions into the frontmatter of a file as text, so that every line that stands there stays as it is. */
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type Document } from 'yaml';
import type { Suggestion } from './suggest.ts';

// Matches `---\nheadline: x\n---\n`; not a `---` that stands further down.
const frontMatter = /^(---[ \t]*\r?\n)([\s\S]*?)((?:^|\r?\n)---[ \t]*(?:\r?\n|$))/u;
const lists = ['entities', 'claims', 'figures', 'notes'] as const;

/** The suggestions as YAML, each list under its key, each item with its confidence and its line. */
export function formatSuggestions(suggestions: readonly Suggestion[]): string {
  return lists
    .map((list) => ({ list, items: suggestions.filter((suggestion) => suggestion.list === list) }))
    .filter(({ items }) => items.length > 0)
    .map(({ list, items }) => `${list}:\n${items.map(formatItem).join('')}`)
    .join('');
}

/** The file with the suggestions added that it does not have yet. */
export function addSuggestions(text: string, suggestions: readonly Suggestion[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const [, opening, yaml = '', closing = ''] = frontMatter.exec(text) ?? [];
  if (opening === undefined)
    return `---${newline}${formatSuggestions(suggestions).replaceAll('\n', newline)}---${newline}${newline}${text}`;
  const body = text.slice(opening.length + yaml.length + closing.length);
  const added = lists.reduce(
    (lines, list) => addToList(lines, list, newSuggestions(parseDocument(lines), list, suggestions)),
    yaml.replaceAll('\r\n', '\n'),
  );
  return opening + added.replaceAll('\n', newline) + closing + body;
}

/** The suggestions for a list that say nothing which it says already. */
function newSuggestions(
  document: Document.Parsed,
  list: Suggestion['list'],
  suggestions: readonly Suggestion[],
): readonly Suggestion[] {
  const value: unknown = document.toJS();
  const present = JSON.stringify((value as Record<string, unknown> | null)?.[list] ?? []); // whatever stands there
  const has = (words: unknown) => present.includes(JSON.stringify(words).slice(1, -1));
  return suggestions.filter(
    ({ list: own, item }) =>
      own === list &&
      !has(item['quote'] ?? item['id']) &&
      !(list === 'entities' && present.includes(JSON.stringify(item['name']))),
  );
}

function addToList(yaml: string, list: string, items: readonly Suggestion[]): string {
  if (items.length === 0) return yaml;
  const lines = items.map(formatItem).join('').trimEnd();
  const document = parseDocument(yaml);
  const pair = isMap(document.contents)
    ? document.contents.items.find(({ key }) => isScalar(key) && key.value === list)
    : undefined;
  if (!pair) return `${yaml.trimEnd()}${yaml.trim() === '' ? '' : '\n'}${list}:\n${lines}`;
  const node = pair.value;
  if (!isNode(node) || !node.range || !isNode(pair.key) || !pair.key.range) return yaml;
  if (isSeq(node) && node.flow && node.items.length > 0) {
    const end = yaml.lastIndexOf(']', node.range[1]);
    const flow = items.map(({ item }) => stringify(item, { collectionStyle: 'flow', lineWidth: 0 }).trim()).join(', ');
    return `${yaml.slice(0, end).trimEnd()}, ${flow}${yaml.slice(end)}`;
  }
  if (!isSeq(node) || node.items.length === 0) {
    return `${yaml.slice(0, pair.key.range[1])}:\n${lines}${yaml.slice(node.range[1])}`; // `claims: []` or `claims:`
  }
  const indent = node.items[0];
  const column = isNode(indent) && indent.range ? columnOf(yaml, yaml.lastIndexOf('-', indent.range[0])) : 2;
  const end = yaml.slice(0, node.range[1]).trimEnd().length;
  const lineEnd = yaml.indexOf('\n', end) === -1 ? yaml.length : yaml.indexOf('\n', end);
  const shifted = lines.replace(/^ {2}/gmu, ' '.repeat(column));
  return `${yaml.slice(0, lineEnd)}\n${shifted}${yaml.slice(lineEnd)}`;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at) + 1);
}

function formatItem({ item, confidence, line }: Suggestion): string {
  const [first = '', ...rest] = stringify(item, { lineWidth: 0 }).trimEnd().split('\n');
  return (
    [`  - ${first} # ${Math.round(confidence * 100)} %, line ${line}`, ...rest.map((text) => `    ${text}`)].join(
      '\n',
    ) + '\n'
  );
}
