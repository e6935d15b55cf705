/** Keys of reasons that automatic decisions use or that every forum needs: admins may reword but not retire these. */
const NEEDED = ["held", "spam", "illegal", "mistake"];

export const isNeeded = (key: string | null) => key !== null && NEEDED.includes(key);
