/** How long things may take before they count as hung, in milliseconds: a busy machine is slow, and nothing is wrong with it. */
export const patience = {
  /** What a browser or a server is waited for. */
  step: 120_000,
  /** A test, and what is made ready for tests. */
  test: 600_000,
  deepTest: 900_000,
} as const;
