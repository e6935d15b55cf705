import type { Job } from "@/lib/events/job";
import { weighTrust as weigh } from "@/lib/forum/people/trust/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

const context = { actor: SYSTEM, source: "job" } as const;

type Payload = Extract<Job, { name: "weigh_trust" }>["payload"];

export async function weighTrust(payload: Payload): Promise<void> {
  await perform(weigh, payload, context);
}

export async function weighAllTrust(): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    after = (await perform(weigh, { after }, context)).last;
  }
}
