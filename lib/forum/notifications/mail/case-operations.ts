import { listModeratorsToCall } from "@/db/notifications/cases-to-mail";
import type { EventOf } from "@/lib/events/event";
import { callOf } from "@/lib/forum/notifications/mail/case-rules";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { callModeratorsInput } from "./input";
import { jobsOfMail, mailKey } from "./keys";

/** Finds the moderators who have an open case that no email told them about. The jobs read the cases again. */
export const callModerators = operation({
  name: "callModerators",
  input: callModeratorsInput,
  limit: null,
  load: (tx, { urgent }) => listModeratorsToCall(tx, callOf(urgent, new Date())),
  authorize: ({ actor }) => isSystem(actor),
  write: async (_tx, { input: { urgent }, loaded: people, at }): Promise<EventOf<"moderators.due">> => ({
    name: "moderators.due",
    urgent,
    round: at.getTime(),
    people,
  }),
  effects: {
    "moderators.due": ({ urgent, round, people }) => ({
      jobs: people.flatMap((id) => jobsOfMail(mailKey.cases(id, round, urgent))),
    }),
  },
});
