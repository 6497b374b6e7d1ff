import { defineConfig } from 'astro/config';
import { showProblems } from './src/editor/show-problems.ts';
import { watchContent } from './src/editor/watch-content.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  // Nothing stands in the HTML that a strict content security policy forbids.
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Names of scripts stand in every page, so they are short.
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' } },
        },
      },
    },
    // A link in content/ is a problem, and may lead to more files than can be watched.
    server: { watch: { followSymlinks: false } },
    plugins: [watchContent(), showProblems()],
  },
});
