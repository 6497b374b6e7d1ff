import { posix } from 'node:path';
import ts from 'typescript';
import { emptyNames, importRules, textRules, topLevel } from './architecture-rules.ts';
import { findCode, findImports, visitNodes } from './find-imports.ts';

const mostLines = 300;

function isCode(path: string): boolean {
  return ['.ts', '.mjs', '.astro'].includes(posix.extname(path));
}

function checkImports(path: string, text: string): string[] {
  const rule = importRules.find(({ files }) => files.test(path));
  if (rule === undefined)
    return [`${path}: belongs to no part of src/; put it into one of the folders of the import table`];
  return findImports(path, text).flatMap(({ target, isType, isScript }) => {
    const may = isScript ? (rule.mayInScripts ?? []) : [...rule.may, ...(isType ? (rule.mayAsTypes ?? []) : [])];
    if (may.some((pattern) => pattern.test(target))) return [];
    const asType = !isType && rule.mayAsTypes?.some((pattern) => pattern.test(target));
    return [`${path}: may not import ${target}; ${asType ? 'import only its types, or ' : ''}${rule.instead}`];
  });
}

function checkCode(path: string, text: string): string[] {
  const found: string[] = [];
  visitNodes(findCode(path, text), (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword)
      found.push(`${path}: \`any\` hides mistakes; use unknown or the real type`);
    if (
      // A declaration file tells of a package's exports, not of ours.
      !path.endsWith('.d.ts') &&
      (ts.isExportAssignment(node) || (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)))
    ) {
      found.push(`${path}: has a default export; export by name`);
    }
  });
  return found;
}

function checkShape(path: string, text: string): string[] {
  const found: string[] = [];
  const name = posix.basename(path, posix.extname(path));
  // A page's file is its address, so pages may be called index.
  if (emptyNames.includes(name) && !path.startsWith('src/pages/')) {
    found.push(`${path}: the name says nothing; name the file after what it does`);
  }
  const lines = text.split('\n').length - 1;
  if (lines > mostLines) found.push(`${path}: ${lines} lines; split it, ${mostLines} is the most`);
  for (const { files, pattern, instead } of textRules) {
    const [match] = files.test(path) ? (pattern.exec(text) ?? []) : [];
    if (match !== undefined) found.push(`${path}: holds ${match}; ${instead}`);
  }
  return found;
}

/** Checks the files of src/, given as `{ path: text }`, and gives one line for each offence, with what to do instead. */
export function checkArchitecture(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([path, text]) => [
    ...checkShape(path, text),
    ...(isCode(path) ? [...checkImports(path, text), ...checkCode(path, text)] : []),
  ]);
}

/** Checks the names at the top of the project; dotfiles are free. */
export function checkTopLevel(names: readonly string[]): string[] {
  return names
    .filter((name) => !name.startsWith('.') && !topLevel.includes(name))
    .map((name) => `${name}: does not belong at the top of the project; put it into src/, tests/, content/ or public/`);
}
