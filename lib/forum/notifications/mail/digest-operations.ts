import { readDigestReaders } from "@/db/notifications/to-mail";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { PERIOD_MS } from "./digests";
import { digestsDueInput } from "./input";
import { jobsOfMail, mailKey } from "./keys";
import { DEFAULT_FREQUENCY } from "./rules";

export const callDigests = operation({
  name: "callDigests",
  input: digestsDueInput,
  limit: null,
  load: (tx, { pace, after }, _actor) =>
    readDigestReaders(tx, { pace, after, defaults: DEFAULT_FREQUENCY, reachMs: 2 * PERIOD_MS[pace] }),
  authorize: ({ actor }) => isSystem(actor),
  write: async (_tx, { input: { pace, day }, loaded: people }): Promise<EventOf<"digests.due">> => ({
    name: "digests.due",
    pace,
    day,
    people,
  }),
  effects: {
    "digests.due": ({ people, pace, day }) => ({
      jobs: people.flatMap((id) => jobsOfMail(mailKey.digest(id, pace, day))),
    }),
  },
});
