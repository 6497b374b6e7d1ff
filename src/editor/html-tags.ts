/** A tag in the HTML of a built page: where it stands, and its attributes as they are written. */
export interface Tag {
  /** In lower case; of an end tag with the slash before it: `a`, `/a`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** All between the name and the closing sign. */
  readonly attributes: string;
}

/** A stretch of a page and what is to stand in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Matches the beginnings of `<a title="1 > 0">`, of `</a>` and of a comment; not `1 < 2`.
const anyBeginning = /<(?:!--|(\/?[a-z][^\s>/]*))/giu;
// Matches ` title="1 > 0">`, all that follows the name of a tag; not `"1 > 0`.
const anyRest = /((?:"[^"]*"|'[^']*'|[^"'>])*)>/uy;

/** Elements whose content is no HTML. */
const raw = ['script', 'style'];

/** The tags of a page that Astro wrote, in order. Within scripts and styles nothing is a tag. */
export function parseTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const [beginning, rest] = [new RegExp(anyBeginning), new RegExp(anyRest)];
  for (let match = beginning.exec(html); match; match = beginning.exec(html)) {
    if (match[1] === undefined) {
      const closing = html.indexOf('-->', beginning.lastIndex);
      if (closing !== -1) beginning.lastIndex = closing;
      continue;
    }
    rest.lastIndex = beginning.lastIndex;
    const [, attributes] = rest.exec(html) ?? [];
    if (attributes === undefined) continue;
    const name = match[1].toLowerCase();
    tags.push({ name, start: match.index, end: rest.lastIndex, attributes });
    const closing = raw.includes(name) ? html.indexOf(`</${name}`, rest.lastIndex) : -1;
    beginning.lastIndex = closing === -1 ? rest.lastIndex : closing;
  }
  return tags;
}

// For `id="a" x='b' hidden` finds each name with its value, if it has one; within a value nothing is a name.
const anyAttribute = /([^\s"'=/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/gu;

/** The attributes of a tag by their names in lower case, with their references: `a&amp;b`; of two of one name the first. */
export function attributesOf({ attributes }: Pick<Tag, 'attributes'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributes.matchAll(anyAttribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}

/** One attribute as it is written; empty where it has no value, undefined where it is not there. */
export function attributeOf(tag: Pick<Tag, 'attributes'>, name: string): string | undefined {
  return attributesOf(tag).get(name);
}

/** The end of the element that begins with a tag: where its own end tag ends. */
export function endOfElement(tags: readonly Tag[], index: number): number {
  const { name = '', end = 0 } = tags[index] ?? {};
  let depth = 0;
  for (let at = index; at < tags.length; at += 1) {
    if (tags[at]?.name === name) depth += 1;
    else if (tags[at]?.name === `/${name}`) depth -= 1;
    if (depth === 0) return tags[at]?.end ?? end;
  }
  return end;
}

/** A page with all edits made at once; of two that overlap the first one counts, and what is put before another stays. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  let written = '';
  let copied = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < copied) continue;
    written += html.slice(copied, start) + text;
    copied = end;
  }
  return written + html.slice(copied);
}
