import forbidden from "../architecture/forbidden-names.json";

const words = Object.entries(forbidden.words);
const storedWords = [...words, ...Object.entries(forbidden.storedWords)];

/** "countHTMLThings" is " count html things ", MAX_PACE is " max pace ", and "mail.put_off" is " mail put off ". */
function spaced(name: string): string {
  const apart = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return ` ${apart.replace(/[_.]/g, " ").toLowerCase()} `;
}

/** What to say instead of the words that a name may not have; a plural counts as well. */
export function insteadOf(name: string, forbiddenWords = words): string[] {
  const within = spaced(name);
  return forbiddenWords
    .filter(([word]) => within.includes(` ${word} `) || within.includes(` ${word}s `))
    .map(([word, instead]) => `say ${instead}, not ${word}`);
}

/** The same for a name that a database keeps: of a table, a column, an event, a job or a setting. */
export const insteadOfStored = (name: string): string[] =>
  Object.hasOwn(forbidden.storedExceptions, name) ? [] : insteadOf(name, storedWords);

/** Exceptions among these names that no name needs. */
export function needlessExceptions(names: readonly string[]): string[] {
  const all = new Set(names);
  return Object.keys(forbidden.storedExceptions).filter(
    (name) => !all.has(name) || insteadOf(name, storedWords).length === 0,
  );
}
