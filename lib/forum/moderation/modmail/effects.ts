import { type EffectsOf, none } from "@/lib/events/effects";
import type { Job } from "@/lib/events/job";

const mail = (messageId: number): { jobs: Job[] } => ({
  jobs: [{ name: "mail_modmail", payload: { messageId } }],
});

export const modmailEffects: EffectsOf<
  "modmail.started" | "modmail.written" | "modmail.settled" | "modmail.seen"
> = {
  "modmail.started": ({ messageId }) => mail(messageId),
  "modmail.written": ({ messageId }) => mail(messageId),
  "modmail.settled": none,
  "modmail.seen": none,
};
