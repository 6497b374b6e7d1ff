/** Turns the bytes of a saved page into text, by the encoding that the page names, as a browser would. */

const mostLooked = 1024; // bytes in which a page has to name its encoding, by the HTML standard

/** The text; bytes in no encoding that the page or its first bytes name are read as UTF-8 or, failing that, Windows-1252. */
export function decodePage(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, mostLooked));
  // Matches `<meta charset="iso-8859-1">` and the same within `content="text/html; charset=…"`; not `charset` elsewhere.
  const named = /<meta[^<>]{1,500}charset\s?=\s?["']?\s?([\w-]{1,40})/iu.exec(start)?.[1];
  const marked = ({ ÿþ: 'utf-16le', þÿ: 'utf-16be' } as const)[start.slice(0, 2)];
  for (const label of [marked, 'utf-8', named]) {
    const text = label === undefined ? undefined : decode(bytes, label);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Bytes that are whole in UTF-8 are UTF-8, whatever the page calls them: a browser may have saved them anew. */
function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // another encoding, or a name that stands for none
  }
}
