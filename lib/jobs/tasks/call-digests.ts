import { callDigests as call, callAuthors } from "@/lib/forum/notifications/mail/digest-operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export function callDigests(frequency: "daily" | "weekly") {
  return async (payload: unknown): Promise<void> => {
    const { _cron } = payload as { _cron: { ts: string } };
    const day = _cron.ts.slice(0, 10);
    await perform(callAuthors, { frequency, day }, { actor: SYSTEM, source: "job" });
    let people: number[] = [0];
    while (people.length > 0) {
      const asked = { frequency, day, after: people.at(-1) };
      people = (await perform(call, asked, { actor: SYSTEM, source: "job" })).people;
    }
  };
}
