import { findFilteredText } from "@/db/filters/reads";
import { teach } from "@/lib/akismet/client";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { publicText } from "@/lib/forum/filters/public-text";

type Payload = Extract<Job, { name: "teach_akismet" }>["payload"];

export async function teachAkismet({ spam, ...place }: Payload): Promise<void> {
  const { akismet } = readEnv();
  const text = await findFilteredText(place);
  if (akismet && text) await teach(akismet, publicText(text), spam);
}
