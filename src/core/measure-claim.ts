import type { Claim } from './kinds/kinds.ts';
import type { Block } from './model.ts';
import { countWords, findQuotations } from './quotations.ts';

/** How many words of a statement are the speaker’s own, and how many are the report’s. */
export interface Measure {
  readonly quoted: number;
  readonly paraphrased: number;
}

interface Place {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** Lists of statements ask for the same ones again and again. */
const measured = new WeakMap<Claim, Measure>();

/** Counts the words of a statement in all its places; those between quotation marks are quoted. A silence has none. */
export function measureClaim(claim: Claim): Measure {
  const known = measured.get(claim) ?? measure(claim);
  measured.set(claim, known);
  return known;
}

function measure(claim: Claim): Measure {
  if (claim.manner === 'silence') return { quoted: 0, paraphrased: 0 };
  const measures = [claim, ...claim.parts].map(measurePlace);
  const sum = (key: keyof Measure) => measures.reduce((total, measure) => total + measure[key], 0);
  return { quoted: sum('quoted'), paraphrased: sum('paraphrased') };
}

function measurePlace({ block, start, end }: Place): Measure {
  let [at, quoted, paraphrased] = [start, 0, 0];
  for (const stretch of findQuotations(block.text)) {
    const [from, until] = [Math.max(stretch.start, at), Math.min(stretch.end, end)];
    if (from >= until) continue;
    paraphrased += countWords(block.text.slice(at, from));
    quoted += countWords(block.text.slice(from, until));
    at = until;
  }
  return { quoted, paraphrased: paraphrased + countWords(block.text.slice(at, end)) };
}
