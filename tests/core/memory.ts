import { deserialize, serialize } from 'node:v8';
import type { Remember } from '../../src/core/recall.ts';

/** A memory such as a build keeps, and the texts of which something was made anew. */
export function openMemory(): { readonly remember: Remember; readonly made: string[] } {
  const kept = new Map<string, Buffer>();
  const made: string[] = [];
  const remember = <T>(text: string, make: () => T): T => {
    const known = kept.get(text);
    if (known) return deserialize(known) as T; // as it was kept
    const value = make();
    made.push(text);
    kept.set(text, serialize(value));
    return value;
  };
  return { remember, made };
}
