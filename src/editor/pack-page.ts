/** What every page needs that is to stand in one file alone, away from the files of its site. */
import { extname } from 'node:path';
import { attributeOf, endOfElement, type Edit, type Tag } from './html-tags.ts';
import type { SharedParts } from './one-file-parts.ts';

/** Kinds of pictures that a page may show, by their endings. */
const pictureTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Whether a tag links to a style sheet. */
export function isSheet(tag: Tag): boolean {
  return tag.name === 'link' && attributeOf(tag, 'rel') === 'stylesheet';
}

/** Where a style sheet or a script is loaded from. */
export function addressOf(tag: Tag): string[] {
  return [attributeOf(tag, tag.name === 'link' ? 'href' : 'src') ?? []].flat();
}

/** Puts the icon and the pictures of the site into the page; one that is not there is reported when the site is verified. */
export function embedPictures(tags: readonly Tag[], { holds, toData }: SharedParts): Edit[] {
  return tags.flatMap(({ name, start, end, attributes }) => {
    const isIcon = name === 'link' && attributeOf({ attributes }, 'rel') === 'icon';
    if (!isIcon && name !== 'img') return [];
    // Matches `href="/icon.svg"` and `src="/map.png"`, not `src="data:…"`.
    const embedded = attributes.replace(
      /(?<=\s)(href|src)="(\/[^"?#&]*)"/u,
      (whole, attribute: string, address: string) => {
        const type = pictureTypes[extname(address).toLowerCase()];
        return type && holds(address) ? `${attribute}="${toData(address, type)}"` : whole;
      },
    );
    return [{ start, end, text: `<${name}${embedded}>` }];
  });
}

/** Takes out what the file has in it already, and what only leads to other pages of the site; links of `rels`, too. */
export function removeUnfit(html: string, tags: readonly Tag[], rels: readonly string[] = []): Edit[] {
  return tags.flatMap((_, index) => removeOne(html, tags, { index, rels: ['stylesheet', 'preload', ...rels] }));
}

function removeOne(
  html: string,
  tags: readonly Tag[],
  { index, rels }: { readonly index: number; readonly rels: readonly string[] },
): Edit[] {
  const tag = tags[index] as Tag; // the caller counts through the tags
  const remove = (end: number): Edit[] => [{ start: tag.start, end, text: '' }];
  switch (tag.name) {
    case 'link':
      return rels.includes(attributeOf(tag, 'rel') ?? '') ? remove(tag.end) : [];
    case 'meta':
      return attributeOf(tag, 'http-equiv') === 'Content-Security-Policy' ? remove(tag.end) : [];
    case 'script':
    case 'former-words':
    case 'jump-box':
    case 'link-prefetch':
      return remove(endOfElement(tags, index));
    case 'nav': {
      const end = endOfElement(tags, index);
      return html.slice(tag.start, end).includes('href="#') ? [] : remove(end);
    }
    default:
      return [];
  }
}
