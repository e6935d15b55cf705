import { z } from "zod";

/** An address as somebody types it: capitals and spaces around it mean nothing. */
const address = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Write your e-mail address.")
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("That does not look like an e-mail address. One looks like name@example.org."));

export const requestSignInInput = z.object({ email: address, next: z.string().max(2000).default("/") });

export const issueSignInLinkInput = z.object({
  email: address,
  /** A hash: the link holds what was hashed. */
  token: z.string().regex(/^[0-9a-f]{64}$/),
  expires: z.date(),
});

export const joinForumInput = z.object({ email: address, handle: z.string() });
export const confirmAddressInput = z.object({ personId: z.int().positive() });
export const endSessionInput = z.object({ sessionToken: z.string().min(1) });
