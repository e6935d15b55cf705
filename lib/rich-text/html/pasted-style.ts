/** Pasted styles are renamed to this attribute, because the CSP forbids `style`. */
export const PASTED_STYLE = "data-style";
