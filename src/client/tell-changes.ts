/** Fetched only where an address cites words, or where another version of the page was read before. */
import { tellChanges } from './changed-since.ts';
import { tellPassage } from './passage-changed.ts';

/** Tells what the page has to tell to this reader, who has read the version with the sign `seen`. */
export async function tell(place: HTMLElement, seen = ''): Promise<void> {
  const { words = '', sign = '' } = place.dataset;
  const cited = new URLSearchParams(location.search).get('w');
  if (cited) await tellPassage(words, cited);
  const name = `read:${location.pathname}`;
  if (seen !== sign) await tellChanges(place, { words, seen, name, sign });
}
