// The data of every series in every format: /timeline/<id>.csv and the like. The dot in the route keeps Astro from
// asking for a slash at the end of the address.
import type { APIRoute } from 'astro';
import { link } from '../../components/link.ts';
import { formats, type Format } from '../../exports/formats.ts';
import type { Series } from '../../core/model.ts';
import { site } from '../../site.ts';

interface Props {
  readonly series: Series;
  readonly format: Format;
}

/** One file for each series and format. */
export function getStaticPaths() {
  return site().series.flatMap((series) =>
    formats.map((format) => ({ params: { series: series.id, format: format.ending }, props: { series, format } })),
  );
}

/** Writes one file. */
export const GET: APIRoute<Props> = ({ props: { series, format }, site: origin }) => {
  const siteAddress = (origin?.origin ?? '') + link('/').replace(/\/$/u, '');
  return new Response(format.write(series, siteAddress), { headers: { 'Content-Type': format.mediaType } });
};
