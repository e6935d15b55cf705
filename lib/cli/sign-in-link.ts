import { StartError } from "@/db/embedded/start-error";
import { readEnv } from "@/lib/env";
import { makeOwnersLink } from "@/lib/forum/people/sign-ins/owners-link";
import { hashOfLink, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { MINUTE_MS } from "@/lib/time";
import { confirmSignInPath } from "@/lib/urls";
import type { CommandInput } from "./commands";
import { openDatabase } from "./open-database";
import { readAddress } from "./read-address";
import { findSecret } from "./secret";

const VALID_MINUTES = 10;

export async function run({ words }: CommandInput): Promise<number> {
  const email = readAddress(words);
  const env = readEnv();
  const secret = await findSecret(env.dataDir, env.authSecret);
  if (secret === null) {
    throw new StartError(
      "The forum would refuse this link: AUTH_SECRET is not set here, and DATA_DIR holds no secret. Run this command with the settings of the forum, after its first start.",
    );
  }
  process.env.AUTH_SECRET = secret;
  const database = await openDatabase(env, { say: (sentence) => console.log(sentence), join: true });
  try {
    const link = newSecret();
    const expires = new Date(Date.now() + VALID_MINUTES * MINUTE_MS);
    const made = await perform(
      makeOwnersLink,
      { email, token: hashOfLink(link), expires },
      { actor: SYSTEM, source: "command" },
    );
    console.log(env.publicUrl + confirmSignInPath(link, "/"));
    const account = made.personId === null ? "This link creates an account for" : "This link signs in as";
    console.log(
      `${account} ${email}. The link works once, in any browser, for ${VALID_MINUTES} minutes. Do not share it.`,
    );
    return 0;
  } finally {
    await database.close();
  }
}
