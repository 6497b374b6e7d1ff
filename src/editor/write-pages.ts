import { handOn, type Handed } from '../site.ts';
import { root } from './run-astro.ts';

/** Where a site is to stand, as far as it was told: the path below which it lies, and its host. */
export interface Address {
  readonly base?: string | undefined;
  readonly site?: string | undefined;
}

/** What Astro tells the pages of the build; where the environment has a variable of the name, Astro would take that. */
const ownNames = ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX'];

/** Has Astro write the pages of a checked site into a folder, in this process, but for those that are kept; throws where it cannot. */
export async function writePages(handed: Handed, folder: string, { base, site }: Address): Promise<void> {
  for (const name of ownNames) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' });
  process.chdir(root); // from where Astro resolves what it loads
  handOn(handed);
  // Loaded only for content that is sound: Astro takes a second to load.
  const { build } = await import('astro');
  await build({
    root,
    outDir: folder,
    logLevel: 'warn', // one line a page says nothing that the end does not say
    // Vite empties this folder. Its own would be that of `npm run dev`, and of every project with the same packages;
    // that beside the new site is cleared away with it.
    vite: { cacheDir: `${folder}.vite` },
    ...(base === undefined ? {} : { base }),
    ...(site === undefined ? {} : { site }),
  });
}
