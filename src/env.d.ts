/// <reference types="astro/client" />

// The package has no types of its own.
declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    characters: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
    },
  ): Promise<Uint8Array>;
  export = subsetFont;
}

// Nor have these, which only the tests use.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string | readonly object[], options?: { readonly forceType: string });
    readonly data: readonly object[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
