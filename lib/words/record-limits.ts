/** The treatments, and the setbacks, that one record can have: the form shows as many rows. */
export const MAX_ENTRIES = 12;

export const MAX_COST_WEEKS = 520;
