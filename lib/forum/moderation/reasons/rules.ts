/** What the program decides by itself, and what every forum needs a word for: they are reworded, and never retired. */
const NEEDED = ["waiting", "spam", "illegal", "mistake"];

export const isNeeded = (key: string | null) => key !== null && NEEDED.includes(key);
