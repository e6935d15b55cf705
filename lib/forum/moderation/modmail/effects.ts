import { type Effects, type EffectsOf, none } from "@/lib/events/effects";

interface Written {
  readonly messageId: number;
  readonly byModerator: boolean;
}

/** Moderators find the messages of members in their list. */
const emailMember = ({ messageId, byModerator }: Written): Effects => ({
  jobs: byModerator ? [{ name: "mail_modmail", payload: { messageId } }] : [],
});

export const modmailEffects: EffectsOf<
  "modmail.started" | "modmail.written" | "modmail.dismissed" | "modmail.seen"
> = {
  "modmail.started": emailMember,
  "modmail.written": emailMember,
  "modmail.dismissed": none,
  "modmail.seen": none,
};
