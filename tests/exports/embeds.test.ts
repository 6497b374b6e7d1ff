import { expect, test } from 'vitest';
import { z } from 'zod';
import { toClaimEmbed, writeEmbedCode } from '../../src/exports/embed.ts';
import { findFiles } from '../../src/exports/site-files.ts';
import { edit, entityFile, siteOf, soundFiles } from '../core/fixture.ts';

const host = 'https://example.org';
const site = siteOf(edit(entityFile, 'name: Ann Lee', `name: '"Ann" <Lee>'`));
const files = findFiles(site, host);
const response = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  html: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  thumbnail_url: z.string().endsWith('.png'),
  thumbnail_width: z.literal(1200),
  thumbnail_height: z.literal(630),
});

test('an article, a profile and a series each tell programs of their frame, as oEmbed demands', () => {
  const found = files.filter(({ path }) => path.endsWith('.oembed.json'));
  expect(found.map(({ path }) => path)).toEqual([
    '/articles/truce-talks/truce-talks.oembed.json',
    '/people/ann-lee/ann-lee.oembed.json',
    '/organizations/ministry/ministry.oembed.json',
    '/timeline/troops.oembed.json',
  ]);
  const answers = found.map((file) => response.parse(JSON.parse(file.write())));
  expect(answers.map(({ html }) => /src="([^"]+)"/u.exec(html)?.[1])).toEqual([
    `${host}/embed/articles/truce-talks/`,
    `${host}/embed/people/ann-lee/`,
    `${host}/embed/organizations/ministry/`,
    `${host}/timeline/embed/`,
  ]);
  for (const { html, height } of answers) expect(html).toContain(`height="${height}"`);
});

test('the code of a frame holds no name that could break it', () => {
  const file = files.find(({ path }) => path === '/people/ann-lee/ann-lee.oembed.json');
  const { html } = response.parse(JSON.parse(file?.write() ?? ''));
  expect(html).toMatch(
    /^<iframe src="[^"]+" title="&#x22;Ann&#x22; <Lee>" width="100%" height="\d+" loading="lazy"><\/iframe>$/u,
  );
});

test('the code of a statement leads to it by its id, and grows with its words', () => {
  const [article] = siteOf(soundFiles).articles;
  const claims = article?.annotations.flatMap((one) => (one.kind === 'claim' ? [one] : [])) ?? [];
  const [claim] = claims;
  if (!article || !claim) throw new Error('The article holds statements.');
  const embed = toClaimEmbed(article, claim);
  expect(writeEmbedCode(embed, host)).toContain(`${host}/embed/articles/truce-talks/#c-hope"`);
  const longer = toClaimEmbed({ ...article, headline: 'word '.repeat(40) }, claim);
  expect(longer.height).toBeGreaterThan(embed.height);
});
