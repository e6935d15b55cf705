import { z } from "zod";
import { deleteSessionById, deleteSessions, lockSessionById } from "@/db/sign-ins/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";
import { token } from "@/lib/text/fields";
import { canEndListedSession } from "./policy";

export const endListedSession = memberOperation({
  name: "endListedSession",
  input: z.object({ sessionId: z.coerce.number().int().positive() }),
  limit: null,
  async load(tx, { sessionId }) {
    const session = await lockSessionById(tx, sessionId);
    if (!session) throw new DomainError("not_found", "This session has already ended.");
    return session;
  },
  authorize: ({ actor, loaded }) => canEndListedSession(actor, loaded),
  async write(tx, { input }): Promise<EventOf<"session.ended">> {
    await deleteSessionById(tx, input.sessionId);
    return { name: "session.ended" };
  },
  effects: { "session.ended": none },
});

/** `keep` is the token hash of the session that stays. */
export const endSessions = memberOperation({
  name: "endSessions",
  input: z.object({ keep: token(2000).nullable() }),
  limit: null,
  load: async () => null,
  authorize: () => ALLOW,
  async write(tx, { input, actor }): Promise<EventOf<"sessions.ended">> {
    return { name: "sessions.ended", sessions: await deleteSessions(tx, actor.id, input.keep) };
  },
  effects: { "sessions.ended": none },
});
