/** What an export leaves out: secrets that would sign somebody in, and counts that end within the hour. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  "public.sessions": "people sign in again",
  "public.verification_tokens": "sign-in links work for an hour at most",
  "public.passkey_challenges": "a sign-in that is under way",
  "public.rate_limits": "counts of the last hour",
  "public.submissions": "keys of forms that were sent lately",
};

export const isExported = (table: string) => table.startsWith("public.") && !(table in NOT_EXPORTED);
