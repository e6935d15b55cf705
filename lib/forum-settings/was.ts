/** Ends the name of the hidden field with what a form of settings began with. */
export const WAS = ".was";
