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
