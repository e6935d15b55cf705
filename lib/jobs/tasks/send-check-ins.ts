import { sendCheckIns as ask } from "@/lib/forum/notifications/check-ins/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function sendCheckIns(): Promise<void> {
  for (let asked = 1; asked > 0; ) {
    asked = (await perform(ask, {}, { actor: SYSTEM, source: "job" })).asked.length;
  }
}
