/** Numbers and hedges as running text writes them. */
const words: Readonly<Record<string, number>> = {
  zero: 0, no: 0, none: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const small = String.raw`(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-](?:one|two|three|four|five|six|seven|eight|nine)|${Object.keys(words).join('|')})`;
const scale = String.raw`(?:hundred|thousand|million|billion)`;
const digits = String.raw`\d[\d,\u00A0\u202F]*(?:\.\d+)?`;

// Matches `8,600`, `4.5 million`, `twenty-five`, `a hundred and ten`; not `8600s`, `1.5bn`; `None of the` is 0 on purpose.
const numeral = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:${digits}|a(?=[\s-]${scale})|${small})(?:[\s-]${scale}(?:[\s-](?:and[\s-])?${small})?)*(?![\p{L}\p{N}]|[.,]\d)`,
  'giu',
);

// Matches `scores`, `thousands of`, `dozens`; not `score`.
const indefinite = /\b(?:dozens|scores|hundreds|thousands|millions|several|many|few)\b/iu;

// Matches `around 13,000`, `some 300`, `more than 5`; not `someone`, `no more than 5`.
const hedge =
  /\b(?:about|around|roughly|approximately|nearly|almost|some|close to|estimated|at least|no fewer than|over)\b|(?<!\bno )\bmore than\b|≈|~/iu;

// Matches `up to 5`, `fewer than 5`; not `up 5`, `more than 5`.
const limit = /\b(?:up to|at most|no more than|fewer than|less than)\b/iu;

// Matches `at least 5`, `more than 5`, `over 5`; not `no more than 5`, `moreover`.
const floor = /\b(?:at least|no fewer than|no less than|over)\b|(?<!\bno )\bmore than\b/iu;

// Matches `between 4,000 and 5,000`, `4,000–5,000`, `4,000 to 5,000`; not `from 13,000 down`.
const range = new RegExp(String.raw`\bbetween\b.+\band\b|${digits}(?:\s?[–-]\s?|\s+to\s+)${digits}`, 'iu');

// Matches `complete withdrawal`, `all … troops`; not `withdrawal of some troops`.
const whole = /\b(?:all|complete|entire|every|full)\b/iu;

/** Every number that the text gives, in digits or in words. */
export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(numeral)].map(([phrase]) => addUp(phrase.toLowerCase()));
}

/** `two million three hundred and five` as 2000305. */
function addUp(phrase: string): number {
  let sum = 0;
  let part = 0; // what has been read since the last `thousand` or `million`
  for (const word of phrase.replace(/(?<=\d)[,\u00A0\u202F]/gu, '').split(/[\s-]+/u)) {
    const factor = scales[word];
    if (word === 'hundred') part = (part || 1) * 100;
    else if (factor === undefined) part += words[word] ?? (/^\d/u.test(word) ? Number(word) : 0);
    else [sum, part] = [sum + (part || 1) * factor, 0];
  }
  return sum + part;
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

/** Whether the text gives a number as a limit that it does not pass. */
export function isLimited(text: string): boolean {
  return limit.test(text);
}

/** Whether the text gives a number as a limit that it does not fall below. */
export function isFloored(text: string): boolean {
  return floor.test(text);
}

/** Whether the text gives two numbers with the true one between them. */
export function isRange(text: string): boolean {
  return range.test(text);
}
