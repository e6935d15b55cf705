import { eq } from "drizzle-orm";
import { database } from "../client";
import { verificationTokens } from "../schema";

/** A sign-in link that waits to be used, by the hash of its token. */
export async function findSignInToken(token: string) {
  const [row] = await database().select().from(verificationTokens).where(eq(verificationTokens.token, token));
  return row;
}
