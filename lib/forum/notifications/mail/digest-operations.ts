import { listAdminsToCall, listAuthorsToCall, readDigestReaders } from "@/db/notifications/to-mail";
import { findNewestEntryId } from "@/db/search/new-posts";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { PERIOD_MS } from "./digests";
import { digestsDueInput } from "./input";
import { jobsOfMail, mailKey } from "./keys";
import { DEFAULT_FREQUENCY } from "./rules";

/** The authors whose queue may have open questions; the job counts them when it writes the email. */
export const callAuthors = operation({
  name: "callAuthors",
  input: digestsDueInput,
  limit: null,
  load: (tx, { frequency }) =>
    listAuthorsToCall(tx, { frequency, isDefault: DEFAULT_FREQUENCY.queue === frequency }),
  authorize: ({ actor }) => isSystem(actor),
  write: async (_tx, { input: { frequency, day }, loaded: people }): Promise<EventOf<"authors.due">> => ({
    name: "authors.due",
    frequency,
    day,
    people,
  }),
  effects: {
    "authors.due": ({ people, frequency, day }) => ({
      jobs: people.flatMap((id) => jobsOfMail(mailKey.queue(id, frequency, day))),
    }),
  },
});

/** The admins who want the numbers of the week by email. */
export const callAdmins = operation({
  name: "callAdmins",
  input: digestsDueInput.pick({ day: true }),
  limit: null,
  load: (tx) => listAdminsToCall(tx),
  authorize: ({ actor }) => isSystem(actor),
  write: async (_tx, { input: { day }, loaded: people }): Promise<EventOf<"admins.due">> => ({
    name: "admins.due",
    day,
    people,
  }),
  effects: {
    "admins.due": ({ people, day }) => ({
      jobs: people.flatMap((id) => jobsOfMail(mailKey.numbers(id, day))),
    }),
  },
});

export const callDigests = operation({
  name: "callDigests",
  input: digestsDueInput,
  limit: null,
  async load(tx, { frequency, after }) {
    const people = await readDigestReaders(tx, {
      frequency,
      after,
      defaults: DEFAULT_FREQUENCY,
      reachMs: 2 * PERIOD_MS[frequency],
    });
    return { people, newest: await findNewestEntryId(tx) };
  },
  authorize: ({ actor }) => isSystem(actor),
  write: async (_tx, { input: { frequency, day }, loaded }): Promise<EventOf<"digests.due">> => ({
    name: "digests.due",
    frequency,
    day,
    ...loaded,
  }),
  effects: {
    "digests.due": ({ people, frequency, day, newest }) => ({
      jobs: people.map((personId) => ({
        name: "mail_digest",
        payload: { personId, frequency, day, newest },
        key: mailKey.digest(personId, frequency, day),
      })),
    }),
  },
});
