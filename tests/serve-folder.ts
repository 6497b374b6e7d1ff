import { join } from 'node:path';
import { startServer, type Server } from './start-server.ts';

const root = join(import.meta.dirname, '..');

/** Serves a built folder as `npm start` does, on a free port of this machine. */
export function serveFolder(folder: string, base: string): Promise<Server> {
  const program = join(root, 'node_modules/astro/bin/astro.mjs');
  const line = [program, 'preview', '--ignore-lock', '--outDir', folder, '--base', base, '--host', '127.0.0.1'];
  return startServer(root, line, { NODE_ENV: 'production', ASTRO_PREVIEW_BACKGROUND: '0' });
}
