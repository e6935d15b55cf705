export const MOST_MUTED = 500;
export const MOST_HIDDEN = 5_000;
