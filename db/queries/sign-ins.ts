import { desc, eq } from "drizzle-orm";
import { database } from "../client";
import { verificationTokens } from "../schema";

/** A sign-in link that waits to be used, by the hash of its token. */
export async function findSignInToken(token: string) {
  const [row] = await database().select().from(verificationTokens).where(eq(verificationTokens.token, token));
  return row;
}

/** The newest sign-in mail to an address, or of those that a browser asked for. */
export async function findNewestSignIn(by: { identifier: string } | { browser: string }) {
  const { identifier, browser } = verificationTokens;
  const [row] = await database()
    .select()
    .from(verificationTokens)
    .where("browser" in by ? eq(browser, by.browser) : eq(identifier, by.identifier))
    .orderBy(desc(verificationTokens.createdAt))
    .limit(1);
  return row;
}
