/** Numbers and hedges as running text writes them. */
const words: Readonly<Record<string, number>> = {
  zero: 0, no: 0, none: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19, nought: 0, naught: 0, nil: 0, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, crore: 1e7,
}; // prettier-ignore
/** What letters right behind digits stand for: `$1.5bn`. */
const shortScales: Readonly<Record<string, number>> = {
  k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, mil: 1e6, mln: 1e6, b: 1e9, bn: 1e9, bln: 1e9, t: 1e12, tn: 1e12, tln: 1e12,
}; // prettier-ignore
const shorts = Object.keys(shortScales).join('|');
const gap = String.raw`(?:\s*-\s*|\s+)`;

const small = String.raw`(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)${gap}(?:one|two|three|four|five|six|seven|eight|nine)|${Object.keys(words).join('|')})`;
const scale = String.raw`(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)`;
// Matches `8,600`, `4.5`, `13 000` with a narrow space; of `5, 6` the 5.
const digits = String.raw`(?:\d{1,3}(?:[ ,\u00A0\u202F]\d{3})+|\d+)(?:\.\d+)?`;

// What `and` joins to the number before it, `five` of `hundred and five`: not what has the same scale as that, as in `one
// hundred and five hundred`; nor the second number of `between one hundred and five thousand`, where no other `and` follows.
const second = String.raw`(?<=\bbetween\s+(?:an?|${small})${gap}${scale}${gap}and${gap})(?!${small}(?:${gap}${scale})?${gap}and${gap}(?:\d|an?\b|${small}\b))`;
const joinedTo = (before: string) =>
  String.raw`and${gap}(?!(?:no|none|nil|zero|nought|naught)\b|${small}${gap}(?:hundred${gap})?(?:dozen|${before})\b)(?!${second})${small}`;

// Matches `8,600`, `4.5 million`, `$1.5bn`, `twenty-five`, `a hundred and ten`, `two dozen`; not `8600s`, `Q20`; `None of the` is 0 on purpose.
const tailOf = (name: string) =>
  String.raw`${gap}(?:dozens?|(?<${name}>${scale})(?:${gap}(?:${joinedTo(String.raw`\k<${name}>`)}|${small})|${gap}[1-9]\d{0,2}(?![\d,.]|${gap}${scale}))?)`;
const bare = String.raw`(?<bare>hundred|thousand)${gap}${joinedTo(String.raw`\k<bare>`)}`;
const base = String.raw`(?:half${gap}an?(?=${gap}${scale})|${digits}|\.\d+|an?(?=${gap}${scale})|${bare}|${small}|(?:hundred|dozen)(?=${gap}(?:${scale}|and${gap}${small})))`;
const point = String.raw`(?:${gap}point(?:${gap}(?:${small}))+)?`;
const part = String.raw`${gap}(?:halves|thirds?|quarters?|fourths?|(?:fif|six|seven|eigh|nin|ten|hundred|thousand|million)ths?)|\s?[\/⁄]\s?\d`; // `thirds` of `two thirds`
const numeral = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\p{N}[.,⁄\/]|\b(?:the|this|that|which|no)\s(?=one\b))(?:(?:minus|negative)\s|(?<![\p{L}\p{N}]\s?)[-−])?(?:${digits}\s?(?:${shorts})|${base}(?:${tailOf('first')})*${point}(?:${tailOf('last')})*)(?![\p{L}\p{N}]|[.,]\d|${part})`,
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
const range = /\bbetween\b(?:(?!\bbetween\b).)+\band\b|\d(?:\s?[–-]\s?|\s+to\s+)\d/iu;

// Matches `complete withdrawal`, `all … troops`; not `withdrawal of some troops`.
const whole = /\b(?:all|complete|entire|every|full)\b/iu;

/** A number as a text gives it, and where. */
export interface NumberWords {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Every number that the text gives, in digits or in words, and where it stands. */
export function findNumbers(text: string): readonly NumberWords[] {
  return [...text.matchAll(numeral)].map(({ index, 0: phrase }) => {
    return { start: index, end: index + phrase.length, value: addUp(phrase.toLowerCase()) };
  });
}

/** Every number that the text gives, in digits or in words. */
export function numbersIn(text: string): readonly number[] {
  return findNumbers(text).map(({ value }) => value);
}

/** `two million three hundred and five` as 2000305, `1.5bn` as 1500000000, `two point five` as 2.5. */
function addUp(phrase: string): number {
  const plain = phrase.replace(/(?<=\d)[ ,\u00A0\u202F](?=\d{3})/gu, '').replaceAll(',', '');
  const unsigned = plain.replace(/^(?:minus\s|negative\s|[-−])/u, ''); // matches the sign of `minus 5`, `−5`; not `5-6`
  const factor = shortScales[unsigned.replace(/^[\d.]+\s?/u, '')]; // matches `1.5` of `1.5bn`; not `ten`
  const value = factor === undefined ? addWords(unsigned) : Number.parseFloat(unsigned) * factor;
  return toDecimal(plain === unsigned ? value : -value);
}

function addWords(phrase: string): number {
  let sum = 0;
  let part = 0; // what has been read since the last `thousand` or `million`
  let place = 0; // of the digit behind a `point`: 1 for tenths
  for (const word of phrase.split(/[\s-]+/u)) {
    const [factor, digit] = [scales[word], words[word]];
    if (word === 'point') place = 1;
    else if (word === 'half') part = 0.5;
    else if (word === 'hundred') [part, place] = [(part || 1) * 100, 0];
    else if (word.startsWith('dozen')) [part, place] = [(part || 1) * 12, 0];
    else if (factor !== undefined && part === 0 && sum > 0)
      sum *= factor; // `three lakh crore`
    else if (factor !== undefined) [sum, part, place] = [sum + (part || 1) * factor, 0, 0];
    else if (place > 0)
      [part, place] = [part + worthOf(digit as number, place), place + 1]; // only small numbers follow a `point`
    else part += digit ?? (/^[\d.]/u.test(word) ? Number(word) : 0);
  }
  return sum + part;
}

/** The worth of a digit behind a `point`; of `seventy-one`, 70 of a hundred and then 1. */
function worthOf(digit: number, place: number): number {
  return digit / 10 ** (digit > 9 ? 2 : place);
}

/** Without the crumbs that binary fractions leave: 1.1 × 1000 is 1100. */
function toDecimal(value: number): number {
  return Number(value.toPrecision(15));
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
