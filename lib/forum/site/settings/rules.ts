/** Ends the name of the hidden field with what a form began with. */
export const WAS = ".was";
