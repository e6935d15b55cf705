/** The checkboxes of all rows belong to this one form. */
export const TOGETHER = "together";
