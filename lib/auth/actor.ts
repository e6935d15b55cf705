import { cookies } from "next/headers";
import { cache } from "react";
import { findSessionOwner } from "@/db/queries/actors";
import { type Member, VISITOR, type Visitor } from "@/lib/forum/people/actor";
import { sessionCookie } from "./cookies";

export type Viewer = Visitor | (Member & { readonly name: string | null });

/** Who sent this request: one query, so that a suspension or a new role holds from the next request on. */
export const currentActor = cache(async (): Promise<Viewer> => {
  const token = await sessionToken();
  const owner = token ? await findSessionOwner(token) : undefined;
  return owner ? { kind: "member", ...owner } : VISITOR;
});

export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie())?.value;
}
