import { findFilteredText } from "@/db/filters/reads";
import { ask } from "@/lib/akismet/client";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { fileFindings } from "@/lib/forum/filters/operations";
import { publicText } from "@/lib/forum/filters/public-text";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

type Payload = Extract<Job, { name: "ask_akismet" }>["payload"];

export async function askAkismet(place: Payload): Promise<void> {
  const { akismet } = readEnv();
  if (!akismet) return;
  const text = await findFilteredText(place);
  if (!text?.shown || text.seen) return;
  const { spam, blatant } = await ask(akismet, publicText(text));
  if (!spam) return;
  const because = `Akismet says that this is spam${blatant ? ", without any doubt" : ""}.`;
  const findings = [{ check: "akismet", because, hold: true }] as const;
  await perform(fileFindings, { texts: [{ ...place, findings }] }, { actor: SYSTEM, source: "job" });
}
