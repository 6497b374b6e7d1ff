/** `content/sources.yaml` → sources by id. */
import type { ContentFile } from './content-index.ts';
import { parseYaml } from './front-matter.ts';
import type { Article, Source } from './model.ts';
import { addBroken, readIds, reportRepeatedIds, resolverFor, type Incomplete } from './references.ts';
import type { Report } from './problem.ts';
import { sourcesSchema } from './schemas.ts';
import { validate } from './validate.ts';

/** The sources, and a step that gives those which are articles of this site their article, once articles exist. */
export interface SourceShelf {
  readonly sources: ReadonlyMap<string, Source>;
  /** A source that is one of the `drafts`, which are not published, has no article. */
  readonly linkArticles: (articles: ReadonlyMap<string, Article>, drafts: ReadonlySet<string>) => void;
}

type Draft = { -readonly [K in keyof Source]: Source[K] };

/** Reads the list of sources; without a file there are none. */
export function parseSources(content: ContentFile | undefined, incomplete: Incomplete, report: Report): SourceShelf {
  const none = { sources: new Map(), linkArticles: () => undefined };
  if (!content) return none;
  const yaml = parseYaml(content.file, content.text, report);
  const { data, lostFrom } = validate(sourcesSchema, yaml, report);
  addBroken(incomplete, 'source', yaml ? lostFrom('') : readIds(content.text));
  if (!yaml || !data) return none;
  reportRepeatedIds(data, [], yaml, report);
  const drafts = new Map<string, Draft>(
    data.map(({ id, title, publisher, date, url, grade, licence, note }) => [
      id,
      { id, title, publisher, date, url, grade, licence, note, article: undefined },
    ]),
  );
  const resolve = resolverFor(yaml, incomplete, report);
  return {
    sources: drafts,
    linkArticles(articles, unpublished) {
      data.forEach(({ id, article }, index) => {
        const draft = drafts.get(id);
        if (draft && article !== undefined && !unpublished.has(article))
          draft.article = resolve('article', article, articles, [index, 'article']);
      });
    },
  };
}
