// The picture of every series: /timeline/<id>.svg. A route whose name has no ending of its own would need a slash after it.
import type { APIRoute } from 'astro';
import { link } from '../../components/link.ts';
import { svg } from '../../exports/formats.ts';
import type { Series } from '../../core/model.ts';
import { site } from '../../site.ts';

/** One file for each series. */
export function getStaticPaths() {
  return site().series.map((series) => ({ params: { series: series.id }, props: { series } }));
}

/** Writes one file. */
export const GET: APIRoute<{ readonly series: Series }> = ({ props: { series }, site: origin }) => {
  const siteAddress = (origin?.origin ?? '') + link('/').replace(/\/$/u, '');
  return new Response(svg.write(series, siteAddress), { headers: { 'Content-Type': svg.mediaType } });
};
