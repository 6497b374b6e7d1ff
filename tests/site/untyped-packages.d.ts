declare module '@adobe/structured-data-validator' {
  /** Holds structured data against the words of schema.org and what Google asks for. */
  export default class Validator {
    constructor(vocabulary: object);
    validate(data: object): Promise<readonly { readonly severity: string; readonly issueMessage: string }[]>;
  }
}

declare module 'dom-anchor-text-quote' {
  /** Where a quotation stands in the text of an element; null where it does not. */
  export function toTextPosition(
    root: { readonly textContent: string },
    selector: { readonly exact: string; readonly prefix: string; readonly suffix: string },
    options?: { readonly hint?: number },
  ): { readonly start: number; readonly end: number } | null;
}

declare module 'recheck/lib/browser.js' {
  export { checkSync } from 'recheck';
}

declare module 'commonmark-spec' {
  /** The examples of the specification of CommonMark, numbered from 1; an arrow stands for a tab. */
  export const tests: readonly { readonly markdown: string; readonly html: string; readonly number: number }[];
}

declare module 'sax' {
  /** A parser of XML that names the first breach of its rules. */
  export function parser(strict: boolean): {
    onerror: (error: Error) => void;
    write(text: string): { close(): void };
  };
}
