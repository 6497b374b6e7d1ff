/** Signs of what pages are made of, by which a build finds those that it has written before. */
import type { Relation, Site } from './model.ts';

/** A thing as written out: what stands in it, and the other things that it names. */
interface Written {
  readonly hash: string;
  readonly named: ReadonlySet<object>;
}

/**
 * Gives what signs the props of a page: two signs are the same where the props say the same, and so does all that they lead
 * to and all that the tables of the site hold of it. `toHash` makes a short text of a long one.
 */
export function signerOf(site: Site, toHash: (text: string) => string): (props: object) => string {
  const names = nameThings(site);
  const held = joinTables([
    site.charted,
    site.corrected,
    site.addresses,
    site.undertaken,
    indexRelations(site.relations),
  ]);
  const written = new Map<object, Written>();
  const signs = new Map<object, string>();

  /** Writes what belongs to `whole`; of any other thing only its name, and that it was named. */
  const write = (whole: object): Written => {
    const known = written.get(whole);
    if (known) return known;
    const seen = new Map<object, number>();
    const named = new Set<object>();
    let text = '';
    const add = (value: unknown): void => {
      if (typeof value === 'function') throw new TypeError('A page made of a function cannot be signed.');
      if (typeof value !== 'object' || value === null) {
        text += `${typeof value === 'string' ? `${value.length}:` : ''}${String(value)},`;
        return;
      }
      const name = names.get(value);
      if (name && name.of !== whole) {
        named.add(name.of);
        text += `@${name.text},`;
        return;
      }
      const before = seen.get(value);
      if (before !== undefined) {
        text += `#${before},`;
        return;
      }
      seen.set(value, seen.size);
      const isList = Symbol.iterator in value;
      text += isList ? '[' : '{';
      if (isList) for (const entry of value as Iterable<unknown>) add(entry);
      else
        for (const key of Object.keys(value)) {
          if (key === 'position') continue; // where a thing stands in its file: only problems tell it
          text += `${key.length}:${key}`;
          add(value[key as keyof typeof value]);
        }
      const more = held.get(value);
      if (more) add(more);
      text += isList ? ']' : '}';
    };
    add(whole);
    const result = { hash: toHash(text), named };
    if (names.has(whole)) written.set(whole, result);
    return result;
  };

  /** Signs a thing and all that it leads to, once: most pages are made of a few things that others are made of, too. */
  const sign = (thing: object): string => {
    const known = signs.get(thing);
    if (known !== undefined) return known;
    let text = '';
    // What is added while the set is gone through is come to in its turn.
    const all = new Set([thing]);
    for (const one of all) {
      const { hash, named } = write(one);
      text += hash;
      for (const further of named) all.add(further);
    }
    const made = toHash(text);
    signs.set(thing, made);
    return made;
  };

  return (props) => {
    const { hash, named } = write(props);
    return toHash(hash + [...named].map(sign).join(''));
  };
}

/** What the tables hold of each thing, by the number of the table: most things are in none, and are looked up once. */
function joinTables(
  tables: readonly ReadonlyMap<object, unknown>[],
): ReadonlyMap<object, Readonly<Record<number, unknown>>> {
  const joined = new Map<object, Record<number, unknown>>();
  tables.forEach((table, number) => {
    for (const [thing, what] of table) joined.set(thing, { ...joined.get(thing), [number]: what });
  });
  return joined;
}

/** What a thing or a part of one is called, and the thing that it is written with. */
interface Name {
  readonly text: string;
  readonly of: object;
}

/** The things that are written once and named elsewhere, and those of their parts that others lead to. */
function nameThings({ articles, profiles, series, sources }: Site): ReadonlyMap<object, Name> {
  const names = new Map<object, Name>();
  const add = (text: string, of: object, parts: readonly object[] = []) => {
    names.set(of, { text, of });
    parts.forEach((part, index) => names.set(part, { text: `${text}/${index}`, of }));
  };
  for (const article of articles) add(`article ${article.slug}`, article, [...article.blocks, ...article.annotations]);
  for (const profile of profiles) {
    const { entity } = profile;
    add(`entity ${entity.id}`, entity, entity.commitments);
    add(`profile ${entity.id}`, profile);
  }
  for (const one of series) add(`series ${one.id}`, one, one.points);
  for (const source of sources) add(`source ${source.id}`, source);
  return names;
}

function indexRelations(relations: readonly Relation[]): ReadonlyMap<object, readonly Relation[]> {
  const index = new Map<object, Relation[]>();
  for (const relation of relations)
    for (const entity of new Set([relation.from, relation.to]))
      index.set(entity, [...(index.get(entity) ?? []), relation]);
  return index;
}
