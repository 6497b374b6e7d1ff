import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { BuildResult } from '../core/build-site.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { readResult, showFrom, stampOf } from '../site.ts';
import { contentRoot } from './content-root.ts';
import { drawProblems } from './draw-problems.ts';
import { rememberIn, type Made } from './keep-parsed.ts';

/**
 * While content has problems, `npm run dev` shows all of them in the terminal and in place of every page; once they are
 * mended, the page comes back by itself. A page that is asked for looks itself whether a file has changed: the watcher may
 * be later, and Astro would show the error in its own way. What is read here the pages are made of.
 */
export function showProblems(): Plugin {
  let last: { readonly stamp: string; readonly result: BuildResult } | undefined;
  let known: Made = new Map();
  const read = (): BuildResult => {
    const stamp = stampOf(contentRoot);
    if (last?.stamp === stamp) return last.result;
    const made: Made = new Map();
    const result = readResult(contentRoot, true, rememberIn(known, made));
    for (const problem of result.problems) console.error(formatProblem(problem));
    for (const notice of result.notices) console.warn(`notice: ${formatProblem(notice)}`);
    [last, known] = [{ stamp, result }, made];
    return result;
  };
  return {
    name: 'show-problems',
    apply: 'serve',
    configureServer(server) {
      showFrom(read);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(join(contentRoot, 'content') + sep)) return;
        read();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const asksForPage = request.headers.accept?.includes('text/html') ?? false;
        const problems = asksForPage ? read().problems : [];
        if (problems.length === 0) next();
        else void answer(server, problems, { request, response });
      });
    },
  };
}

async function answer(
  server: ViteDevServer,
  problems: readonly Problem[],
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  // Vite adds the script that loads the page again.
  const html = await server.transformIndexHtml(request.url ?? '/', drawProblems(problems));
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}
