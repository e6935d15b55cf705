/** Hours for which the file can be fetched. */
export const EXPORT_HOURS = 48;
