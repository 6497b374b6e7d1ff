/** Numbers and hedges as running text writes them. */
const words: Readonly<Record<string, number>> = {
  zero: 0, no: 0, none: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore

const scales: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 };

// Matches `8,600`, `4.5 million`, `three`, `two hundred`; not `8600s`, `None of the` reads as 0 on purpose.
const numeral =
  /(?<![\p{L}\p{N}.,])(\d[\d,]*(?:\.\d+)?|\p{L}+)(?:[\s-]+(hundred|thousand|million|billion))?(?![\p{L}\p{N}])/giu;

// Matches `scores`, `thousands of`, `dozens`; not `score`.
const indefinite = /\b(?:dozens|scores|hundreds|thousands|millions|several|many|few)\b/iu;

// Matches `around 13,000`, `about`, `some 300`; not `someone`.
const hedge = /(?:\b(?:about|around|roughly|approximately|nearly|almost|some|close to)\b|≈|~)/iu;

// Matches `complete withdrawal`, `all … troops`; not `withdrawal of some troops`.
const whole = /\b(?:all|complete|entire|every|full)\b/iu;

/** Every number that the text gives, in digits or in words. */
export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(numeral)].flatMap(([, digits = '', scale]) => {
    const number = words[digits.toLowerCase()] ?? Number(digits.replaceAll(',', '') || NaN);
    return Number.isNaN(number) ? [] : [number * (scales[scale?.toLowerCase() ?? ''] ?? 1)];
  });
}

/** Whether the words of a quotation give this value. Nought may also be said as the whole going: `complete withdrawal`. */
export function givesValue(text: string, value: number): boolean {
  return numbersIn(text).includes(value) || (value === 0 && whole.test(text));
}

/** Whether the text gives a number only as a word such as “scores”. */
export function isIndefinite(text: string): boolean {
  return indefinite.test(text);
}

/** Whether the text hedges a number. */
export function isHedged(text: string): boolean {
  return hedge.test(text);
}
