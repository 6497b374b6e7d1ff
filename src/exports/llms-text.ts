/** `llms.txt`: what the site is and where its texts and data lie, as Markdown for language models. */
import { articleFileAddress, entityFileAddress, seriesFileAddress } from '../core/addresses.ts';
import type { Site } from '../core/model.ts';
import { rankProfiles } from '../core/rank-profiles.ts';
import { publisher } from './citation.ts';

/** How many articles and profiles are listed; the feeds and the tables lead to the rest. */
const most = 100;

/** A text that ends with a line feed; addresses within the site begin with `siteAddress`. */
export function writeLlmsText({ articles, profiles, series }: Site, siteAddress: string): string {
  const entry = (title: string, path: string, rest: string) =>
    `- [${escape(title)}](${siteAddress}${path})${rest === '' ? '' : `: ${escape(rest)}`}`;
  const parts = [
    [
      'Articles',
      articles.slice(0, most).map((article) => entry(article.headline, articleFileAddress(article, 'md'), article.dek)),
    ],
    [
      'People, organizations, places and events',
      rankProfiles(profiles)
        .slice(0, most)
        .map(({ entity, appearances }) =>
          entry(entity.name, entityFileAddress(entity, 'json'), entity.summary ?? appearances[0]?.member.role ?? ''),
        ),
    ],
    ['Series', series.map((one) => entry(one.title, seriesFileAddress(one, 'csv'), one.dek))],
    [
      'Optional',
      [
        entry('Every statement', '/data/claims.csv', 'with its voice, its grade and the address of its words'),
        entry('Every mention', '/data/mentions.csv', 'with the address of its words'),
        entry('New articles', '/feeds/new.json', 'a JSON Feed with full texts'),
        entry('How annotation works', '/about/', 'the marks, the grades and the sources'),
      ],
    ],
  ] as const;
  const lists = parts
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => `## ${name}\n\n${items.join('\n')}`);
  return `# ${publisher}\n\n> ${purpose}\n\n${advice}\n\n${lists.join('\n\n')}\n`;
}

const purpose =
  'News reports that are annotated word by word: who speaks, how that is known, what came of it, and where each number comes from.';
const advice =
  'A sentence of a report is the report’s; a note is the editors’ and names its sources; what became known after an article stands apart under “Since then”. A plan is no fact, “about” is part of a number, and what is not known is said to be unknown. To cite words, use the address that stands beside them in the data.';

/** A text with the signs that would end a link or begin a tag made plain, on one line. */
function escape(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\[\]<>]/gu, '\\$&'); // matches `[` and `<`; not `(`
}
