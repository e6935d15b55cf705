const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const HALF_PAIR = /\p{Cs}/gu;
const UNSTORABLE = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** Removes control characters, NUL among them, which Postgres refuses. Half a surrogate pair becomes U+FFFD. */
export function storable(text: string): string {
  return text.replace(LINE_END, "\n").replace(HALF_PAIR, "\ufffd").replace(UNSTORABLE, "");
}
