import { z } from "zod";
import { token } from "@/lib/text/fields";

export const address = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Enter your email address.")
  .max(254, "An email address has at most 254 characters.")
  .pipe(z.email("This email address is not valid. Enter one like name@example.org."));

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const requestSignInInput = z.object({
  email: address,
  next: token(2000).default("/"),
  browser: hash.nullable().default(null),
});

export const issueSignInLinkInput = z.object({
  email: address,
  /** Link and code derive from the seed; without a seed the email cannot be sent again. */
  seed: token(100).nullable().default(null),
  token: hash,
  code: hash,
  browser: hash.nullable().default(null),
  expires: z.date(),
  crowded: z.boolean().default(false),
});

export const makeOwnersLinkInput = z.object({ email: address, token: hash, expires: z.date() });

export const exchangeCodeInput = z.object({
  /** The hash of the link's token if its page is open; otherwise the browser's code is meant. */
  link: hash.nullable(),
  code: z
    .string()
    .transform((typed) => typed.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^[0-9]{6}$/, "The code has 6 digits. You find it in the email, below the link.")),
  token: hash,
  browser: hash,
});

export const joinForumInput = z.object({ email: address.nullable(), handle: token(40) });
export const confirmAddressInput = z.object({ personId: z.int().positive() });
export const endSessionInput = z.object({ session: token(2000).min(1) });
export const withdrawSignInLinkInput = z.object({ token: hash });
