import { attributeOf, type Edit, type Tag } from './html-tags.ts';

/** Where a page stood on the site. */
export interface PagePlace {
  /** The path that the site is served below, with `/` at its end. */
  readonly base: string;
  /** The page's own path, with the base. */
  readonly path: string;
  /** The path of a page whose content stands in it as well. */
  readonly added?: string;
}

/**
 * Gives the links of a page that stands alone somewhere to lead: into the page itself, else to the site where its address
 * is known. Where it is not, a name in the text leads to its line in the cast, and any other link becomes plain text.
 */
export function rewriteLinks(tags: readonly Tag[], { base, path, added }: PagePlace): Edit[] {
  const canonical = tags.find((tag) => tag.name === 'link' && attributeOf(tag, 'rel') === 'canonical');
  const site = canonical && new URL(attributeOf(canonical, 'href') ?? '').origin;
  const cast = site === undefined ? findCast(tags) : [];
  const lines = new Map(cast.map(({ id, link }) => [link && attributeOf(link, 'href'), `#${id}`]));
  const names = new Set(cast.map(({ link }) => link));
  const edits = cast.flatMap(({ line, id }) =>
    attributeOf(line, 'id') === undefined ? [{ start: line.start + 3, end: line.start + 3, text: ` id="${id}"` }] : [],
  );
  for (const tag of tags) {
    const href = tag.name === 'a' ? attributeOf(tag, 'href') : undefined;
    if (!href?.startsWith(base)) continue;
    const { pathname, hash } = new URL(href, 'https://site.invalid');
    const isInside = pathname === path || pathname === added;
    const address = isInside ? hash || '#content' : site === undefined ? lines.get(href) : site + href;
    edits.push(setHref(tag, names.has(tag) ? undefined : address));
  }
  return edits;
}

interface CastLine {
  readonly line: Tag;
  readonly id: string;
  /** The name, which stays a name only: it would lead to itself. */
  readonly link: Tag | undefined;
}

/** The lines of the cast: of each list item in it its id, given or new, and its first link. */
function findCast(tags: readonly Tag[]): CastLine[] {
  const from = tags.findIndex((tag) => attributeOf(tag, 'class')?.split(' ').includes('cast'));
  const closing = `/${tags[from]?.name}`;
  const until = tags.findIndex(({ name }, index) => index > from && name === closing);
  const inside = from === -1 ? [] : tags.slice(from, until);
  return inside.flatMap((line, at) => {
    if (line.name !== 'li') return [];
    const number = inside.slice(0, at + 1).filter(({ name }) => name === 'li').length;
    const next = inside.slice(at + 1).findIndex(({ name }) => name === 'a' || name === '/li');
    const link = inside[at + 1 + next];
    return [{ line, id: attributeOf(line, 'id') ?? `cast-${number}`, link: link?.name === 'a' ? link : undefined }];
  });
}

function setHref({ start, end, attributes }: Tag, address: string | undefined): Edit {
  const kept = attributes.replace(/\shref="[^"]*"/u, ''); // matches ` href="/a/"`, not ` data-href`
  return { start, end, text: address === undefined ? `<a${kept}>` : `<a href="${address}"${kept}>` };
}
