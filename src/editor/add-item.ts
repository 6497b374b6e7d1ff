/** A list in YAML with one more item at its end; the `[]` of an empty one gives way to it. */
export function addItem(list: string, item: string): string {
  const before = list.replace(/^\[\s*\][^\S\n]*\n?/mu, ''); // matches a line `[]`; not `topics: []`
  return before === '' || before.endsWith('\n') ? before + item : `${before}\n${item}`;
}
