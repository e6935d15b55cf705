import { eq } from "drizzle-orm";
import { database } from "../client";
import { verificationTokens } from "../schema";

/** A sign-in email that waits to be used, by the hash of its link's token. */
export async function findSignInToken(token: string) {
  const [row] = await database().select().from(verificationTokens).where(eq(verificationTokens.token, token));
  return row;
}
