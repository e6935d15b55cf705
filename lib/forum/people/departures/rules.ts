/** Days between the confirmation and the erasure. */
export const GRACE_DAYS = 7;
/** Hours for which the link of the confirmation's email works. */
export const LINK_HOURS = 24;
/**
 * An erasure that is this late is put off, and the member gets the email again: the database may have been restored, and the member may
 * have cancelled after the backup was made.
 */
export const LATE_DAYS = 3;
export const NOTICE_DAYS = 2;
/** Posts that lose their words in one transaction. */
export const POSTS_AT_A_TIME = 200;

export const FORMER_MEMBER = "Former member";
export const FORMER_AUTHOR = "Former author";
