/** Of the numbers of the forum: the weeks in a chart, and those from which waits are estimated. */
export const SHOWN_WEEKS = 26;
export const WAIT_WEEKS = 12;
