import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import type { Site } from '../core/model.ts';
import { pictureSize } from '../exports/share-picture.ts';
import { drawSharePictures, type DrawnPicture } from '../exports/share-picture-tree.ts';
import { beside } from './build-folders.ts';
import { fontCuts } from './font-cuts.ts';
import { root } from './run-astro.ts';

/**
 * Adds to a built site the pictures for the places where links are shared. The same content gives the same bytes; what was
 * drawn before is copied from the folder `kept`, where each has the hash of all that it is drawn from as its name. Where the renderer has no program for the machine, it says so and adds nothing.
 */
export async function writePictures(site: Site, folder: string, kept = join(beside, 'pictures')): Promise<void> {
  mkdirSync(kept, { recursive: true });
  const fonts = readFonts();
  const stamp = toHash(
    readFileSync(join(root, 'node_modules/@takumi-rs/core/package.json')),
    ...fonts.map(({ data }) => data),
  );
  const pictures = drawSharePictures(site).map((picture) => ({ picture, key: toHash(stamp, JSON.stringify(picture)) }));
  const missing = pictures.filter(({ key }) => !isWhole(join(kept, key)));
  if (missing.length > 0) {
    const renderer = await openRenderer(fonts);
    if (renderer === undefined) return;
    const lanes = Array.from({ length: availableParallelism() }, async (_, lane) => {
      for (const { picture, key } of missing.filter((__, index) => index % availableParallelism() === lane))
        keep(join(kept, key), await render(renderer, picture));
    });
    await Promise.all(lanes);
  }
  for (const { picture, key } of pictures) {
    const file = join(folder, picture.path);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(kept, key), file);
  }
  const used = new Set(pictures.map(({ key }) => key));
  for (const name of readdirSync(kept)) if (!used.has(name)) rmSync(join(kept, name));
}

async function openRenderer(fonts: readonly FontFile[]): Promise<Renderer | undefined> {
  const takumi = await import('@takumi-rs/core').catch(() => undefined);
  if (takumi === undefined) {
    console.error('No pictures for shared links: @takumi-rs/core has no program for this machine.');
    return undefined;
  }
  const renderer = new takumi.Renderer();
  for (const font of fonts) await renderer.registerFont(font);
  return renderer;
}

function render(renderer: Renderer, { node, chart }: DrawnPicture): Promise<Buffer> {
  const images = chart === undefined ? [] : [{ src: 'chart', data: Buffer.from(chart), cache: 'none' as const }];
  return renderer.render(node, { ...pictureSize, format: 'png', images });
}

/** The last bytes of every PNG. */
const end = Buffer.from('IEND\xAE\x42\x60\x82', 'latin1');

/** Whether a picture was kept to its end: where the power fails, a disk may hold its name and not its bytes. */
function isWhole(file: string): boolean {
  return existsSync(file) && readFileSync(file).subarray(-end.length).equals(end);
}

/** Under its name only when it is whole, so that a build that is killed leaves no half of one. */
function keep(file: string, data: Buffer): void {
  writeFileSync(`${file}.part`, data);
  renameSync(`${file}.part`, file);
}

interface FontFile {
  readonly name: string;
  readonly data: Buffer;
  readonly unicodeRange: [number, number][];
}

/** The typefaces of the site, each file for the letters that it has. */
function readFonts(): readonly FontFile[] {
  return fontCuts.map(({ name, characters }) => ({
    name: name.startsWith('newsreader') ? 'Newsreader' : 'Public Sans',
    data: readFileSync(join(root, 'src/styles/fonts', `${name}.woff2`)),
    unicodeRange: [...characters].map((letter) => [letter.codePointAt(0) ?? 0, letter.codePointAt(0) ?? 0]),
  }));
}

function toHash(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
