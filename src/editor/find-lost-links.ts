import { detach } from './detach.ts';
import type { LinkFacts } from './page-facts.ts';

/** Where an address of the site leads: a file, and an id in it; undefined for what no file can be. */
interface Target {
  readonly file: string;
  readonly fragment: string;
}

/** Holds the links of pages, which may lead to pages that are not read yet. */
export interface Links {
  readonly add: (file: string, page: LinkFacts) => void;
  /** Every link that leads nowhere, in the order of the pages: `about/index.html: /a.png leads nowhere`. */
  readonly findLost: () => readonly string[];
}

/** Begins a list of links within a site of these files, which is served below `base`. */
export function gatherLinks(base: string, files: ReadonlySet<string>): Links {
  // Of each page only what cannot be said yet is kept, so that a large site fits into memory.
  const idsOf = new Map<string, string>();
  const open: { readonly file: string; readonly address: string; readonly target: Target | undefined }[] = [];
  const known = new Map<string, Target | undefined>();
  const find = (address: string): Target | undefined => {
    if (!known.has(address)) known.set(detach(address), findTarget(address, base));
    return known.get(address);
  };
  return {
    add: (file, { ids, addresses }) => {
      const own = new Set(ids);
      idsOf.set(file, `\n${[...own].join('\n')}\n`);
      for (const address of addresses) {
        if (address.startsWith('#')) {
          if (address !== '#' && !own.has(decode(address.slice(1))))
            open.push({ file, address: detach(address), target: undefined });
        } else if (address.startsWith('/')) {
          const target = find(address);
          if (!target || target.fragment !== '' || !files.has(target.file))
            open.push({ file, address: detach(address), target });
        }
      }
    },
    findLost: () =>
      open
        .filter(
          ({ target }) =>
            !target || !files.has(target.file) || !idsOf.get(target.file)?.includes(`\n${target.fragment}\n`),
        )
        .map(({ file, address }) => `${file}: ${address} leads nowhere`),
  };
}

function findTarget(address: string, base: string): Target | undefined {
  const here = 'https://site.invalid';
  if (!URL.canParse(address, here)) return undefined;
  const { pathname, hash } = new URL(address, here);
  const path = decode(pathname);
  if (!path.startsWith(base)) return undefined;
  const target = path.slice(base.length);
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  return { file, fragment: decode(hash.slice(1)) };
}

/** The letters that an address stands for; nothing where it stands for none, as `/%` does. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return '';
  }
}
