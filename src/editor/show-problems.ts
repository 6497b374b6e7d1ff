import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { formatProblem } from '../core/problem.ts';
import { readResult } from '../site.ts';
import { contentRoot } from './content-root.ts';
import { drawProblems } from './draw-problems.ts';

/**
 * While content has problems, `npm run dev` shows all of them in the terminal and in place of every page; once they are
 * mended, the page comes back by itself.
 */
export function showProblems(): Plugin {
  let result: ReturnType<typeof readResult> | undefined;
  const read = () => {
    if (result) return result;
    result = readResult(contentRoot, true);
    for (const problem of result.problems) console.error(formatProblem(problem));
    for (const notice of result.notices) console.warn(`notice: ${formatProblem(notice)}`);
    return result;
  };
  return {
    name: 'show-problems',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(join(contentRoot, 'content') + sep)) return;
        result = undefined;
        read();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const asksForPage = request.headers.accept?.includes('text/html') ?? false;
        const { problems } = asksForPage ? read() : { problems: [] };
        if (problems.length === 0) next();
        else void answer(server, problems, { request, response });
      });
    },
  };
}

async function answer(
  server: ViteDevServer,
  problems: Parameters<typeof drawProblems>[0],
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  // Vite adds the script that loads the page again.
  const html = await server.transformIndexHtml(request.url ?? '/', drawProblems(problems));
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}
