import { posix } from 'node:path';
import ts from 'typescript';

/** One import: what it leads to, as `src/core/model.ts`, `node:fs` or `npm:yaml`, and how. */
export interface Import {
  readonly target: string;
  readonly isType: boolean;
  /** Whether it stands in a `<script>` of an .astro file. */
  readonly isScript: boolean;
}

// Matches `---\nconst a = 1;\n---` at the start of a file and not `a\n---\n---`.
const fence = /^---\r?\n([\s\S]*?)\r?\n---/;
// Matches `<script src="a.ts"></script>` and not `<scripts>`.
const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
// Matches ` src="../client/a.ts"` and not ` srcset`.
const scriptSource = /\ssrc=["']([^"']+)["']/;

/** Gives the TypeScript of a file: all of it, or the frontmatter of an .astro file. */
export function findCode(path: string, text: string): ts.SourceFile {
  return parseCode(path.endsWith('.astro') ? (fence.exec(text)?.[1] ?? '') : text);
}

function parseCode(text: string): ts.SourceFile {
  return ts.createSourceFile('code.ts', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
}

/** Calls `look` with every node of the code. */
export function visitNodes(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visitNodes(child, look));
}

/** Gives the module that a node names, and whether only its types are taken. */
function parseImport(node: ts.Node): { readonly module: ts.Node | undefined; readonly isType: boolean } | undefined {
  if (ts.isImportDeclaration(node))
    return { module: node.moduleSpecifier, isType: node.importClause?.isTypeOnly ?? false };
  if (ts.isExportDeclaration(node)) return { module: node.moduleSpecifier, isType: node.isTypeOnly };
  if (ts.isImportTypeNode(node))
    return { module: ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, isType: true };
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? { module: node.arguments[0], isType: false } : undefined;
}

function toTarget(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
  return /^(node|astro):/.test(specifier) ? specifier : `npm:${specifier}`;
}

function findCodeImports(path: string, code: ts.SourceFile): Omit<Import, 'isScript'>[] {
  const found: Omit<Import, 'isScript'>[] = [];
  visitNodes(code, (node) => {
    const { module, isType = false } = parseImport(node) ?? {};
    if (module === undefined) return;
    const specifier = ts.isStringLiteralLike(module) ? module.text : module.getText();
    found.push({ target: toTarget(path, specifier), isType });
  });
  return found;
}

/** Gives all TypeScript of a file: that of its scripts too. */
export function findAllCode(path: string, text: string): ts.SourceFile[] {
  const scripts = path.endsWith('.astro') ? [...text.matchAll(script)].map(([, , body = '']) => parseCode(body)) : [];
  return [findCode(path, text), ...scripts];
}

/** Finds every import of a .ts, .mjs or .astro file, of types and in scripts too, in the order of the text. */
export function findImports(path: string, text: string): Import[] {
  const found: Import[] = findCodeImports(path, findCode(path, text)).map((one) => ({ ...one, isScript: false }));
  if (!path.endsWith('.astro')) return found;
  for (const [, attributes = '', body = ''] of text.matchAll(script)) {
    const source = scriptSource.exec(attributes)?.[1];
    if (source !== undefined) found.push({ target: toTarget(path, source), isType: false, isScript: true });
    found.push(...findCodeImports(path, parseCode(body)).map((one) => ({ ...one, isScript: true })));
  }
  return found;
}
