// `npm run check`: reads the content as a build does, and builds nothing.
import { checkSite } from './check-site.ts';

const site = checkSite('.');
if (site === undefined) {
  process.exitCode = 1;
} else {
  const { articles, profiles, series, sources } = site;
  console.log(
    `No problems. Articles: ${articles.length}, profiles: ${profiles.length}, series: ${series.length}, sources: ${sources.length}.`,
  );
}
