/** An article as Markdown: what it is, as frontmatter, and the text as its author wrote it. */
import { articleAddress } from '../core/addresses.ts';
import type { Article } from '../core/model.ts';

/** Texts in the frontmatter are JSON strings, which are YAML as well; to many a program a bare `no` is no language. */
export function writeArticleMarkdown(article: Article, siteAddress: string): string {
  const { headline, dek, dateline, published, language, markdown } = article;
  const address = siteAddress + articleAddress(article);
  const fields = { headline, dek, dateline, published: published.text, language, address };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${markdown}\n`;
}
