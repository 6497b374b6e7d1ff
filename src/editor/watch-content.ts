import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentRoot } from './content-root.ts';
import { root } from './run-astro.ts';

/** Makes `npm run dev` show every change in content/: Vite does not see the files that site.ts reads by itself. */
export function watchContent(): Plugin {
  const content = join(contentRoot, 'content') + sep;
  return {
    name: 'watch-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(content)) server.watcher.emit('change', join(root, 'src/site.ts'));
      });
    },
  };
}
