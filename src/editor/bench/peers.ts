/** Other generators of sites, each set up as its manual begins, on the same texts: a page for each and a list of all. */

/** An article as every generator takes it. */
export interface PlainText {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** A generator: what it is made of, and how its site is built. */
export interface Peer {
  readonly name: string;
  /** The packages of npm with their versions. */
  readonly packages: readonly string[];
  /** The folder that holds the texts. */
  readonly texts: string;
  /** What each text begins with, beside its title and description. */
  readonly head: string;
  /** Its settings and pages, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What Node runs in its folder, from which `node_modules` lies one above. */
  readonly line: readonly string[];
  /** What a build writes and keeps. */
  readonly made: readonly string[];
}

const page = (title: string, content: string) =>
  `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n<main>${content}</main>\n</body>\n</html>\n`;

const astroConfig = (start: string, rest: string) =>
  `import { defineConfig } from 'astro/config';\n${start}\nexport default defineConfig({ cacheDir: './.cache', ${rest} });\n`;

const astro = {
  texts: 'src/content/texts',
  head: '',
  line: ['../node_modules/astro/bin/astro.mjs', 'build'],
  made: ['dist', '.cache', '.astro'],
} as const;

const astroPages = {
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
const schema = z.object({ title: z.string(), description: z.string() });
export const collections = { texts: defineCollection({ loader: glob({ base: './src/content/texts', pattern: '*.md' }), schema }) };
`,
  'src/pages/texts/[id].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('texts')).map((text) => ({ params: { id: text.id }, props: { text } }));
const { text } = Astro.props;
const { Content } = await render(text);
---
${page('{text.data.title}', '<h1>{text.data.title}</h1><p>{text.data.description}</p><Content />')}`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const texts = await getCollection('texts');
---
${page('Texts', '<ul>{texts.map(({ id, data }) => <li><a href={`/texts/${id}/`}>{data.title}</a></li>)}</ul>')}`,
};

export const peers: readonly Peer[] = [
  {
    name: 'Eleventy',
    packages: ['@11ty/eleventy@3.1.8'],
    texts: 'texts',
    head: 'layout: page.njk\ntags: text\n',
    files: {
      'package.json': '{ "type": "module" }',
      '_includes/page.njk': page('{{ title }}', '<h1>{{ title }}</h1><p>{{ description }}</p>{{ content | safe }}'),
      'index.njk': page(
        'Texts',
        '<ul>{% for text in collections.text %}<li><a href="{{ text.url }}">{{ text.data.title }}</a></li>{% endfor %}</ul>',
      ),
    },
    line: ['../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    made: ['_site'],
  },
  {
    ...astro,
    name: 'Astro',
    packages: ['astro@7.3.5'],
    files: { 'astro.config.mjs': astroConfig('', ''), ...astroPages },
  },
  {
    ...astro,
    name: 'Astro with @astrojs/markdown-remark',
    packages: ['astro@7.3.5', '@astrojs/markdown-remark@7.3.1'],
    files: {
      'astro.config.mjs': astroConfig(
        "import { unified } from '@astrojs/markdown-remark';",
        'markdown: { processor: unified({}) }',
      ),
      ...astroPages,
    },
  },
  {
    ...astro,
    name: 'Starlight',
    packages: ['astro@7.3.5', '@astrojs/markdown-remark@7.3.1', '@astrojs/starlight@0.42.4'],
    texts: 'src/content/docs',
    files: {
      'astro.config.mjs': astroConfig(
        "import starlight from '@astrojs/starlight';",
        "integrations: [starlight({ title: 'Texts' })]",
      ),
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
  },
];

/** A text as a file of a generator. */
export function writeText({ title, description, body }: PlainText, { head }: Peer): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n${head}---\n\n${body}`;
}
