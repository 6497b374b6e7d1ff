/** An article as Markdown: what it is, as frontmatter, and the text as its author wrote it. */
import { articleAddress } from '../core/addresses.ts';
import type { Article } from '../core/model.ts';

/** Texts in the frontmatter are JSON strings, which are YAML as well. */
export function writeArticleMarkdown(article: Article, siteAddress: string): string {
  const { headline, dek, dateline, published, language, markdown } = article;
  const fields = {
    headline: JSON.stringify(headline),
    dek: JSON.stringify(dek),
    dateline: JSON.stringify(dateline),
    published: JSON.stringify(published.text),
    language,
    address: JSON.stringify(siteAddress + articleAddress(article)),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${markdown}\n`;
}
