import { cookies } from "next/headers";
import { cache } from "react";
import type { DistanceUnit } from "@/db/people/schema";
import { findSessionOwner } from "@/db/sign-ins/reads";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { type Member, VISITOR, type Visitor } from "@/lib/pipeline/actor";
import { sessionCookie } from "./cookies";

export type Viewer =
  | Visitor
  | (Member & { readonly name: string | null; readonly distanceUnit: DistanceUnit | null });

/** One query per request, so that a suspension or a new role takes effect with the next request. */
export const currentActor = cache(async (): Promise<Viewer> => {
  const hash = await sessionHash();
  const owner = hash ? await findSessionOwner(hash) : undefined;
  return owner ? { kind: "member", ...owner } : VISITOR;
});

export async function sessionHash(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token && hashOfSession(token);
}
