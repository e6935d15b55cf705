/** The story's page lists this many updates; a further one would not be shown. */
export const MAX_UPDATES = 500;

export const MAX_DISTANCE_KM = 500;
