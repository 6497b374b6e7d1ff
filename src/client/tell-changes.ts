/** Fetched only where an address cites words or a source, or where another version of the page was read before. */
import { tellChanges } from './changed-since.ts';
import { tellPassage } from './passage-changed.ts';

/** Tells what the page has to tell to this reader, who has read the version with the sign `seen`. */
export async function tell(place: HTMLElement, seen = ''): Promise<void> {
  const { basis = '', words = '', sign = '' } = place.dataset;
  // Sources stood on this page once; a link to one that has left it leads on.
  if (location.hash.startsWith('#source-') && !document.getElementById(location.hash.slice(1)))
    location.replace(basis + location.hash);
  const cited = new URLSearchParams(location.search).get('w');
  if (cited) {
    forgetElsewhere(location.hash);
    await tellPassage(words, cited);
  }
  const name = `read:${location.pathname}`;
  if (seen !== sign) await tellChanges(place, { words, seen, name, sign });
}

/** A link within the page keeps its query, but the cited words are those of the place where the reader arrived. */
function forgetElsewhere(arrived: string): void {
  addEventListener('hashchange', () => {
    if (location.hash === arrived) return;
    const address = new URL(location.href);
    address.searchParams.delete('w');
    history.replaceState(history.state, '', address);
  });
}
