import type { SearchRecord } from './search-records.ts';

/** The most records that a site has one for every sentence, statement and number: an index costs by the record. */
const mostRecords = 10_000;

/** The records as they are while there are few of them; of a large site one for each page and kind, which leads to the page. */
export function limitRecords(records: readonly SearchRecord[], most = mostRecords): readonly SearchRecord[] {
  if (records.length <= most) return records;
  const groups = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const key = `${pageOf(record)} ${record.kind}`;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].map(joinRecords);
}

function pageOf({ address }: SearchRecord): string {
  return address.slice(0, address.search(/#|$/u));
}

/** One record with the words of several, each of them once; what is shown of it is what all of them share. */
function joinRecords(records: readonly SearchRecord[]): SearchRecord {
  const [first] = records as readonly [SearchRecord]; // a group is never empty
  const { name } = first; // the record of a page as a whole stands before those of its places
  const about = joinOnce(records.map((record) => record.about));
  const title = sharedBy(records.map((record) => record.title));
  // The place of a sentence ends with its paragraph, as in `Truce talks, ¶7`: the page as a whole has none.
  const place = sharedBy(records.map((record) => record.place?.replace(/, ¶\d+$/u, ''))) ?? first.place;
  return {
    address: pageOf(first),
    kind: first.kind,
    text: joinOnce(records.map((record) => record.text)),
    ...(name === undefined ? {} : { name }),
    ...(about === '' ? {} : { about }),
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
  };
}

function joinOnce(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts)].filter((text) => text !== undefined && text !== '').join(' ');
}

function sharedBy(texts: readonly (string | undefined)[]): string | undefined {
  return new Set(texts).size === 1 ? texts[0] : undefined;
}
