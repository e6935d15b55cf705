/** The id of the form that the boxes of all rows belong to. */
export const TOGETHER = "together";
