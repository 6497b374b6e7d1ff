// `npm run schemas`: writes what VS Code completes and checks content by into .vscode/ and .astro/, from the definitions that a
// build validates with and the ids that the content has.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTexts } from '../site.ts';
import { toEditorFiles } from './editor-files.ts';
import { writeFrontmatterSchemas } from './frontmatter-schemas.ts';
import { findKnownIds } from './known-ids.ts';
import { root } from './run-astro.ts';

const files = toEditorFiles(findKnownIds(readTexts(root)));
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
writeFrontmatterSchemas(root);
console.log(`Wrote ${Object.keys(files).length} files into .vscode/, and those for frontmatter into .astro/.`);
