import type { Problem } from '../core/problem.ts';

/** A page that says what is wrong with the content, a list item for each problem, in the order of files and lines. */
export function drawProblems(problems: readonly Problem[]): string {
  const items = problems.map(
    ({ file, line, column, message, fix }) =>
      `<li><code>${escape(file)}:${line}:${column}</code> ${escape(message)} — <b>${escape(fix)}</b></li>`,
  );
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${count}</title>
    <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      li { margin-block: 0.7rem; overflow-wrap: anywhere; }
    </style>
  </head>
  <body>
    <h1>${count}</h1>
    <p>The page comes back by itself once they are mended. <code>npm run check -- --fix</code> mends what can be meant in one way only.</p>
    <ol>${items.join('\n')}</ol>
  </body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
