import { z } from "zod";

/** An address as somebody types it: capitals and spaces around it mean nothing. */
export const address = z
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
  /** What yields link and code; without it an email cannot be sent again. */
  seed: z.string().max(100).nullable().default(null),
  /** Hashes of what the email holds: its link and its code. */
  token: hash,
  code: hash,
  browser: hash.nullable().default(null),
  expires: z.date(),
  /** Whether so many emails were asked for that one which waits is sent again. */
  crowded: z.boolean().default(false),
});

/** `token` is the hash of the token in the link. */
export const makeOwnersLinkInput = z.object({ email: address, token: hash, expires: z.date() });

export const exchangeCodeInput = z.object({
  /** The hash of the token in the link, where its page is open; else the code is that of the browser. */
  link: hash.nullable(),
  code: z
    .string()
    .transform((typed) => typed.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^[0-9]{6}$/, "The code is six digits. It stands in the mail, under the link.")),
  /** What takes the place of the mail's token, and the browser that types: hashes. */
  token: hash,
  browser: hash,
});

export const joinForumInput = z.object({ email: address.nullable(), handle: z.string() });
export const confirmAddressInput = z.object({ personId: z.int().positive() });
/** The hash of its token. */
export const endSessionInput = z.object({ session: z.string().min(1) });
export const withdrawSignInLinkInput = z.object({ token: hash });
