import { DrizzleAdapter } from "@auth/drizzle-adapter";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { type Database, database } from "@/db/client";
import { findSignInToken } from "@/db/queries/sign-ins";
import { accounts, people, sessions, verificationTokens } from "@/db/schema";
import { SYSTEM } from "@/lib/forum/people/actor";
import { admit } from "@/lib/forum/sign-ins/admit";
import { confirmAddress } from "@/lib/forum/sign-ins/operations";
import { perform } from "@/lib/pipeline/perform";

type Tables = Parameters<typeof DrizzleAdapter<Database>>[1];
type Stored = Required<Pick<Adapter, "getUser" | "getUserByEmail" | "useVerificationToken">> & Adapter;

/** next-auth on our tables. People are made and claimed by operations; sessions and links are its own. */
export function forumAdapter(): Adapter {
  // Our people have numbers for ids, which the adapter's types do not foresee and its code does not mind.
  const tables = {
    usersTable: people,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  } as unknown as Tables;
  const stored = DrizzleAdapter(database(), tables) as Stored;
  const { useVerificationToken: takeToken } = stored;

  async function personOf(email: string): Promise<AdapterUser> {
    const person = await stored.getUserByEmail(email);
    if (!person) throw new Error("A person was made and is not there.");
    return person;
  }

  return {
    ...stored,
    async createUser({ email }: { email: string }) {
      await admit(email);
      return personOf(email);
    },
    async updateUser({ id }) {
      const person = await stored.getUser(id);
      if (!person) throw new Error("Nobody has this id.");
      if (person.emailVerified) return person;
      await perform(confirmAddress, { personId: Number(id) }, { actor: SYSTEM, source: "browser" });
      return personOf(person.email);
    },
    /** The link names only its token, so that no address stands in an address bar. */
    async useVerificationToken({ token }) {
      const waiting = await findSignInToken(token);
      return waiting ? takeToken(waiting) : null;
    },
  };
}
