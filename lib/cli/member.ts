import { type PersonRole, personRole } from "@/db/people/schema";
import { readEnv } from "@/lib/env";
import { appoint } from "@/lib/forum/people/appoint";
import type { CommandInput } from "./commands";
import { openDatabase } from "./open-database";
import { readAddress } from "./read-address";

const names: Record<PersonRole, string> = {
  member: "a member",
  author: "an author",
  moderator: "a moderator",
  admin: "an admin",
};

export async function run({ words, options }: CommandInput): Promise<number> {
  const address = readAddress(words);
  const role = personRole.enumValues.find((each) => each === options.role) ?? "member";
  const database = await openDatabase(readEnv(), { say: (sentence) => console.log(sentence), join: true });
  try {
    const { handle, made } = await appoint(address, role);
    const now = `${handle} is now ${names[role]}`;
    console.log(made ? `${now}. To use this new account, sign in with ${address}.` : `${now}.`);
    return 0;
  } finally {
    await database.close();
  }
}
