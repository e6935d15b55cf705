import { parseArgs } from "node:util";
import { z } from "zod";
import { StartError } from "@/db/embedded/start-error";
import { type PersonRole, personRole } from "@/db/schema/people";
import { readEnv } from "@/lib/env";
import { appoint } from "@/lib/forum/people/appoint";
import { openDatabase } from "./open-database";

const roles = personRole.enumValues;

export const usage = `member ADDRESS --role ${roles.join("|")}`;

const names: Record<PersonRole, string> = {
  member: "a member",
  author: "an author",
  moderator: "a moderator",
  admin: "an admin",
};

/** Makes staff, or an ordinary member again, of whoever has an address. */
export async function run(args: string[]): Promise<number> {
  const { email, role } = read(args);
  const database = await openDatabase(readEnv(), { say: (sentence) => console.log(sentence), join: true });
  try {
    const { handle, made } = await appoint(email, role);
    const now = `${handle} is ${names[role]} now`;
    console.log(made ? `${now}: sign in with ${email} to be ${handle}.` : `${now}.`);
    return 0;
  } finally {
    await database.close();
  }
}

function read(args: string[]): { email: string; role: PersonRole } {
  const { email, role } = given(args);
  const address = z.email().max(254).safeParse(email.trim().toLowerCase());
  if (!address.success) throw refusal(email ? `“${email}” is no e-mail address.` : "Name an e-mail address.");
  const known = roles.find((each) => each === role);
  if (!known) throw refusal(role ? `There is no role “${role}”.` : "Say which role.");
  return { email: address.data, role: known };
}

function given(args: string[]): { email: string; role: string } {
  try {
    const options = { role: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [email = "", ...more] = positionals;
    if (more.length > 0) throw new Error("one address at a time");
    return { email, role: values.role ?? "" };
  } catch {
    throw refusal("That is not how it is said.");
  }
}

function refusal(sentence: string): StartError {
  return new StartError(`${sentence} Usage: npm run forum -- ${usage}`);
}
