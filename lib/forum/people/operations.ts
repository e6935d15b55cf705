import { z } from "zod";
import { insertPerson } from "@/db/people/writes";
import type { EventOf } from "@/lib/events/event";
import { operation } from "@/lib/pipeline/operation";
import { peopleEffects } from "./effects";
import { foldsOf } from "./fold";
import { requireUnlike } from "./own-names";
import { isSystem } from "./policy";

const role = z.enum(["member", "author", "moderator", "admin"]);

export const enrolPerson = operation({
  name: "enrolPerson",
  input: z.object({
    handle: z.string().toLowerCase(),
    name: z.string().max(120).nullable().default(null),
    about: z.string().max(1000).nullable().default(null),
    email: z.string().max(320).nullable().default(null),
    role: role.default("member"),
    suspendedUntil: z.date().nullable().default(null),
  }),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, at }): Promise<EventOf<"person.enrolled">> {
    await requireUnlike(tx, input);
    const personId = await insertPerson(tx, { ...input, ...foldsOf(input), joinedAt: at });
    return { name: "person.enrolled", personId, handle: input.handle };
  },
  effects: peopleEffects,
});
