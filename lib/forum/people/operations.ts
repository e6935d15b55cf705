import { z } from "zod";
import { insertPerson } from "@/db/people/writes";
import type { EventOf } from "@/lib/events/event";
import { operation } from "@/lib/pipeline/operation";
import { line, lines, token } from "@/lib/text/fields";
import { peopleEffects } from "./effects";
import { foldsOf } from "./fold";
import { requireUnlike } from "./own-names";
import { isSystem } from "./policy";

const role = z.enum(["member", "author", "moderator", "admin"]);

export const enrolPerson = operation({
  name: "enrolPerson",
  input: z.object({
    handle: token(40).toLowerCase(),
    name: line({ max: [120, "A name has at most 120 characters."] })
      .nullable()
      .default(null),
    about: lines({ max: [1000, "This has more than 1,000 characters."] })
      .nullable()
      .default(null),
    email: token(320).nullable().default(null),
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
