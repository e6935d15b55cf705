import { callModerators as call } from "@/lib/forum/notifications/mail/case-operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

export async function callModerators(asked: { readonly urgent: boolean }): Promise<void> {
  await perform(call, asked, { actor: SYSTEM, source: "job" });
}
