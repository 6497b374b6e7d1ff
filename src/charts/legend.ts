/** The signs that a series uses in its charts, with what each means. */
import type { ChartSeries } from './chart-series.ts';
import { toRole, type Role } from './marks.ts';

/** One sign and its meaning. */
export interface LegendItem {
  readonly sign: Role | 'promised' | 'about' | 'range' | 'limit' | 'floor' | 'estimated' | 'extent' | 'event' | 'break';
  readonly text: string;
}

/** The signs that occur in the charts of a series, the headline line first. */
export function findLegend(series: ChartSeries): readonly LegendItem[] {
  const drawn = series.points.flatMap((point) => {
    const role = toRole(series, point);
    return role ? [{ point, role }] : [];
  });
  const has = (test: (item: (typeof drawn)[number]) => boolean) => drawn.some(test);
  const quiet = series.measures.filter(({ id }) =>
    has(({ point, role }) => role === 'quiet' && point.measure.id === id),
  );
  const isLimit = (qualifier: string) => qualifier === 'fewer_than' || qualifier === 'up_to';
  const isFloor = (qualifier: string) => qualifier === 'more_than' || qualifier === 'at_least';
  const items: readonly (readonly [shown: boolean, item: LegendItem])[] = [
    [has(({ role }) => role === 'headline'), { sign: 'headline', text: 'Reported: the headline line' }],
    [has(({ role }) => role === 'report'), { sign: 'report', text: 'Another report' }],
    [quiet.length > 0, { sign: 'quiet', text: quiet.map(({ label }) => label).join(', ') }],
    [has(({ role }) => role === 'count'), { sign: 'count', text: 'Another count' }],
    [
      has(({ point }) => point.status === 'announced' || point.status === 'planned'),
      { sign: 'aim', text: 'Announced or planned' },
    ],
    [has(({ point }) => point.status === 'promised'), { sign: 'promised', text: 'Promised, on conditions' }],
    [has(({ point }) => point.qualifier === 'about'), { sign: 'about', text: '“About”' }],
    [has(({ point }) => point.low !== undefined && point.high !== undefined), { sign: 'range', text: 'A range' }],
    [has(({ point }) => isLimit(point.qualifier)), { sign: 'limit', text: 'That or fewer' }],
    [has(({ point }) => isFloor(point.qualifier)), { sign: 'floor', text: 'That or more' }],
    [has(({ point }) => point.status === 'estimated'), { sign: 'estimated', text: 'Estimated' }],
    [has(({ point }) => point.date.earliest !== point.date.latest), { sign: 'extent', text: 'Within these days' }],
    [series.events.length > 0, { sign: 'event', text: 'Event' }],
    [series.breaks.length > 0, { sign: 'break', text: 'The way of counting changes' }],
  ];
  return items.filter(([shown]) => shown).map(([, item]) => item);
}

/** One kind of thing in a chart that a reader can take away. */
export interface Switch {
  readonly name: string;
  readonly label: string;
}

/** The switches of the kinds that the charts of a series have. */
export function findSwitches(series: ChartSeries): readonly Switch[] {
  const drawn = series.points.flatMap((point) => {
    const role = toRole(series, point);
    return role === undefined ? [] : [role === 'aim' ? point.status : role === 'count' ? 'report' : role];
  });
  const has = new Set<string>(drawn);
  const quiet = series.measures.filter(({ drawn: kind }) => kind === 'quiet').map(({ label }) => label);
  const all = [
    { name: 'headline', label: 'Headline line' },
    { name: 'report', label: 'Other reports' },
    { name: 'quiet', label: quiet.join(', ') },
    { name: 'announced', label: 'Announced' },
    { name: 'planned', label: 'Planned' },
    { name: 'promised', label: 'Promised' },
  ];
  return all.filter(({ name }) => has.has(name));
}
