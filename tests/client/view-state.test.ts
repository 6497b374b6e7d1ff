import { describe, expect, test } from 'vitest';
import { parseView, writeView, type ViewState } from '../../src/client/view-state.ts';

const plain: ViewState = { from: undefined, until: undefined, hidden: [], since: false, point: undefined };

describe('the state of a view', () => {
  test.each<ViewState>([
    plain,
    { ...plain, from: '2019-06', until: '2020-03' },
    {
      ...plain,
      from: '2019',
      until: '2019-06-14',
      hidden: ['report', 'quiet'],
      since: true,
      point: 'pt-2020-11-article',
    },
  ])('comes back from the address: %j', (state) => {
    expect(parseView(writeView(state))).toEqual(state);
  });

  test('leaves the address as it is where nothing was changed', () => {
    expect(writeView(plain)).toBe('');
  });

  test('stands in the address in letters that a reader can read', () => {
    const state = { ...plain, from: '2019-06', until: '2020-03', hidden: ['report', 'quiet'], since: true };
    expect(writeView(state)).toBe('?from=2019-06&until=2020-03&hide=report.quiet&since=shown');
  });

  test.each([
    '?from=2019-6&until=2020',
    '?from=2019',
    '?from=2019-13&until=2020',
    '?from=2021&until=2020',
    '?from=x&until=y',
  ])('takes no years from %s', (query) => {
    expect(parseView(query)).toEqual(plain);
  });

  test('takes no switch that is no word', () => {
    expect(parseView('?hide=report."]<b>.quiet').hidden).toEqual(['report', 'quiet']);
  });
});
