const RAISED = new Map(
  Array.from("0123456789+-=()ni", (sign, at) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"][at] ?? sign]),
);
const LOWERED = new Map(
  Array.from("0123456789+-=()", (sign, at) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][at] ?? sign]),
);
/** "st", "er" and "TM" say the same in the line. */
const LETTERS = /^\p{L}{0,3}$/u;
const SIGNS = { sup: [RAISED, "^"], sub: [LOWERED, "_"] } as const;

/** A document has no raised or lowered text, but "10⁵" is not "105", and "CO₂" has its own sign. */
export function scripted(text: string, script: keyof typeof SIGNS): string {
  const [signs, before] = SIGNS[script];
  const words = text.trim();
  if (LETTERS.test(words)) return text;
  const own = Array.from(words, (sign) => signs.get(sign));
  const written = own.includes(undefined) ? `${before}(${words})` : own.join("");
  return text.replace(words, () => written);
}

/** In a formula, letters matter as well: "xⁿ" is not "xn". */
export function raisedOrLowered(text: string, script: keyof typeof SIGNS): string {
  const [signs, before] = SIGNS[script];
  const words = text.trim();
  const own = Array.from(words, (sign) => signs.get(sign));
  if (!own.includes(undefined)) return own.join("");
  return /^[\p{L}\p{N}]+$/u.test(words) ? `${before}${words}` : `${before}(${words})`;
}
