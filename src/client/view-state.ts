/** What of a chart a reader sees, as the address of the page keeps it. */
export interface ViewState {
  /** A month or a day; both ends are given or none. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** The names of the switches that are off. */
  readonly hidden: readonly string[];
  /** Whether what became known later is shown. */
  readonly since: boolean;
  /** The id of the point that is chosen. */
  readonly point: string | undefined;
}

// Matches `2020`, `2020-09`, `2020-09-14`; not `2020-9`, `2020-13`.
const form = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** The state that a query tells of; what cannot be meant is left out. */
export function parseView(query: string): ViewState {
  const words = new URLSearchParams(query);
  const [from, until] = [words.get('from') ?? '', words.get('until') ?? ''];
  const isStretch = form.test(from) && form.test(until) && from.slice(0, 4) <= until.slice(0, 4);
  return {
    from: isStretch ? from : undefined,
    until: isStretch ? until : undefined,
    hidden: (words.get('hide') ?? '').split('.').filter((name) => /^[a-z]+$/u.test(name)), // matches `report`, not `a b`
    since: words.has('since'),
    point: words.get('point') ?? undefined,
  };
}

/** The query of a state, with its question mark; empty where nothing was changed. */
export function writeView({ from, until, hidden, since, point }: ViewState): string {
  const words = new URLSearchParams();
  if (from && until) {
    words.set('from', from);
    words.set('until', until);
  }
  if (hidden.length > 0) words.set('hide', hidden.join('.'));
  if (since) words.set('since', 'shown');
  if (point) words.set('point', point);
  return words.size > 0 ? `?${words}` : '';
}
