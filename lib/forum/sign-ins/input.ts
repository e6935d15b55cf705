import { z } from "zod";

/** An address as somebody types it: capitals and spaces around it mean nothing. */
const address = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Write your e-mail address.")
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("That does not look like an e-mail address. One looks like name@example.org."));

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const requestSignInInput = z.object({
  email: address,
  next: z.string().max(2000).default("/"),
  /** A hash of the cookie of the browser that asks. */
  browser: hash.nullable().default(null),
});

export const issueSignInLinkInput = z.object({
  email: address,
  /** Hashes of what the mail holds: its link and its code. */
  token: hash,
  code: hash,
  browser: hash.nullable().default(null),
  expires: z.date(),
});

export const exchangeCodeInput = z.object({
  email: address,
  /** Of which mail: the hash of the token in its link. */
  link: hash.nullable(),
  code: z
    .string()
    .transform((typed) => typed.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^[0-9]{6}$/, "The code is six digits. It stands in the mail, under the link.")),
  /** What takes the place of the mail's token, and the browser that may use it: hashes. */
  token: hash,
  browser: hash,
});

export const joinForumInput = z.object({ email: address.nullable(), handle: z.string() });
export const confirmAddressInput = z.object({ personId: z.int().positive() });
export const endSessionInput = z.object({ sessionToken: z.string().min(1) });
