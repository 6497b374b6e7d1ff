/** A Markdown file with frontmatter, read in one step that is remembered. */
import type { Root } from 'hast';
import type { ContentFile } from './content-index.ts';
import { openYaml, splitFrontMatter, type Split, type YamlData } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import type { Report } from './problem.ts';
import { recalled, type Recall } from './recall.ts';

/** A file cut in two, and the tree of its Markdown. */
export interface MarkdownFile extends Split {
  readonly tree: Root;
}

const readFile = recalled('Markdown', parseFile);

/** Parses a file, or recalls what was read of the same text before. */
export function parseMarkdownFile(content: ContentFile, recall: Recall): MarkdownFile {
  const { data, ...parts } = readFile(content, recall);
  return { yaml: data && openYaml(content.file, data), ...parts };
}

function parseFile(
  { file, text }: Omit<ContentFile, 'id'>,
  report: Report,
): Omit<MarkdownFile, 'yaml'> & { readonly data: YamlData | undefined } {
  const { yaml, body } = splitFrontMatter(file, text, report);
  return { data: yaml?.data, body, tree: parseMarkdown(file, body, report) };
}
