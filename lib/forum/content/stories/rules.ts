/** The treatments, and the setbacks, that one record can have. */
export const MAX_ENTRIES = 12;

export const MAX_COST_WEEKS = 520;

/** The story's page lists this many updates; a further one would not be shown. */
export const MAX_UPDATES = 500;

export const MAX_DISTANCE_KM = 500;
