import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beside } from '../build-folders.ts';
import { root } from '../run-astro.ts';
import { articlePath } from './make-corpus.ts';
import { writeText, type Peer, type PlainText } from './peers.ts';

/** Where everything is made, to be looked at afterwards. */
export const benchFolder = join(beside, 'bench');

/** Files by their path from some folder. */
export type Files = Readonly<Record<string, string>>;

/** Puts the project beside itself, with other content. */
export function copyProject(content: Files): string {
  const folder = join(benchFolder, 'sidelight');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'public'])
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  rmSync(join(folder, 'public/versions'), { recursive: true, force: true }); // of the real content
  writeFiles(folder, content);
  return folder;
}

/** Sets a generator up with the texts, as if it had never run. */
export function setUpPeer(peer: Peer, texts: readonly PlainText[]): string {
  const folder = join(benchFolder, 'peers', peer.name.replace(/\W+/gu, '-').toLowerCase()); // `Astro with @a/b`
  for (const name of [peer.texts, ...peer.made]) rmSync(join(folder, name), { recursive: true, force: true });
  writeFiles(folder, peer.files);
  writeFiles(folder, Object.fromEntries(texts.map((text) => [`${peer.texts}/${text.slug}.md`, writeText(text, peer)])));
  return folder;
}

/** The articles of a corpus without what only Sidelight reads. */
export function toPlainTexts(content: Files): readonly PlainText[] {
  const prefix = dirname(articlePath(0));
  return Object.entries(content).flatMap(([path, text]) => {
    if (dirname(path) !== prefix) return [];
    const [head = '', ...rest] = text.split('\n---\n');
    const read = (key: string) => new RegExp(`^${key}: (.*)$`, 'mu').exec(head)?.[1] ?? ''; // matches `dek: A line`
    const slug = path.slice(prefix.length + 1, -'.md'.length);
    return [{ slug, title: read('headline'), description: read('dek'), body: rest.join('\n---\n') }];
  });
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
