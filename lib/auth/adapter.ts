import { DrizzleAdapter } from "@auth/drizzle-adapter";
import type { Adapter, AdapterAccount, AdapterUser, VerificationToken } from "next-auth/adapters";
import { type Database, database } from "@/db/client";
import { people } from "@/db/people/schema";
import { findSignInToken } from "@/db/sign-ins/reads";
import { accounts, sessions, verificationTokens } from "@/db/sign-ins/schema";
import { acceptInvitation } from "@/lib/forum/people/invitations/accept";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import { personIn } from "@/lib/forum/people/sign-ins/identifiers";
import { confirmAddress } from "@/lib/forum/people/sign-ins/operations";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

type Tables = Parameters<typeof DrizzleAdapter<Database>>[1];
type Used =
  | "getUser"
  | "getUserByEmail"
  | "useVerificationToken"
  | "linkAccount"
  | "createSession"
  | "getSessionAndUser"
  | "updateSession"
  | "deleteSession";
type Stored = Required<Pick<Adapter, Used>> & Adapter;

export function forumAdapter(device: string | null = null) {
  const stored = storedAdapter();
  const { getUserByEmail, linkAccount } = stored;

  async function personOf(id: string | number): Promise<AdapterUser> {
    const person = await stored.getUser(String(id));
    if (!person) throw new Error("Nobody has this id.");
    return person;
  }

  /** Somebody who proved to own the address of an imported blog's guest becomes this guest. */
  async function claimed(id: string): Promise<AdapterUser> {
    const person = await personOf(id);
    if (person.emailVerified || !person.email) return person;
    await perform(confirmAddress, { personId: Number(id) }, { actor: SYSTEM, source: "browser" });
    return personOf(id);
  }

  return {
    ...stored,
    async createUser({ email }: { email?: string | null }) {
      const { personId } = await admit(email ?? null);
      if (email) await acceptInvitation(email, personId);
      return personOf(personId);
    },
    /** next-auth continues with the returned address, which must lead to the same person again. */
    async getUserByEmail(identifier: string) {
      const id = personIn(identifier);
      return id ? { ...(await personOf(id)), email: identifier } : getUserByEmail(identifier);
    },
    updateUser: ({ id }: Pick<AdapterUser, "id"> & Partial<AdapterUser>) => claimed(id),
    /** The provider verified the address, so the account belongs to its person. The provider's tokens are not stored. */
    async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
      await claimed(userId);
      await linkAccount({ userId, type, provider, providerAccountId });
    },
    ...sessionsOf(stored, device),
  } satisfies Adapter;
}

/** Null if the token was consumed before. The caller checks its expiry. */
export async function takeToken(token: string): Promise<VerificationToken | null> {
  const waiting = await findSignInToken(token);
  return waiting ? storedAdapter().useVerificationToken(waiting) : null;
}

function storedAdapter(): Stored {
  // The adapter's types expect string ids; its code works with our numeric ids.
  const tables = {
    usersTable: people,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  } as unknown as Tables;
  return DrizzleAdapter(database(), tables) as Stored;
}

/** next-auth passes a session's token; the database stores only its hash. */
function sessionsOf(stored: Stored, device: string | null) {
  const hashed = <Some extends { sessionToken: string }>(session: Some): Some => ({
    ...session,
    sessionToken: hashOfSession(session.sessionToken),
  });
  return {
    async createSession(session) {
      const kept = { ...hashed(session), device };
      return { ...(await stored.createSession(kept)), sessionToken: session.sessionToken };
    },
    async getSessionAndUser(sessionToken) {
      const found = await stored.getSessionAndUser(hashOfSession(sessionToken));
      return found && { ...found, session: { ...found.session, sessionToken } };
    },
    async updateSession(session) {
      const updated = await stored.updateSession(hashed(session));
      return updated && { ...updated, sessionToken: session.sessionToken };
    },
    deleteSession: async (sessionToken) => {
      await stored.deleteSession(hashOfSession(sessionToken));
    },
  } satisfies Partial<Adapter>;
}
