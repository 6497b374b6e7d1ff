/** Names that Windows keeps for devices, so that no folder can bear them; matches `con`, `lpt1`; not `console`. */
export const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** The most letters of an id: it names a folder and a file in it, and systems end at 255 bytes. */
export const longestId = 120;
