// `npm run fonts`: cuts the two typefaces down to the characters and the weights that the site uses.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontCuts, type FontCut } from './font-cuts.ts';
import { root } from './run-astro.ts';

/** The bytes of one cut: the same from the same font, whenever and wherever it is made. */
export async function cutFont({ full, characters, axes }: FontCut): Promise<Uint8Array> {
  const font = readFileSync(createRequire(import.meta.url).resolve(full));
  return subsetFont(font, characters, { targetFormat: 'woff2', variationAxes: axes });
}

if (import.meta.main) {
  for (const cut of fontCuts) {
    const bytes = await cutFont(cut);
    writeFileSync(join(root, 'src/styles/fonts', `${cut.name}.woff2`), bytes);
    console.log(`${cut.name}.woff2 ${bytes.length} bytes`);
  }
}
