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
    plugins: [watchContent(), showProblems()],
  },
});
