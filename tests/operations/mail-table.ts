import { beginMail } from "@/lib/forum/mail/operations";
import { SYSTEM } from "@/lib/forum/people/actor";
import { tokenFor } from "@/lib/mail/tokens";
import { perform } from "@/lib/pipeline/perform";
import { as, type World } from "../support/world";
import { everybody, program, signedIn } from "./personas";
import type { Row } from "./table";

async function begun({ people }: World) {
  const key = `at_once:${people.ada.id}:${Math.random()}`;
  return perform(beginMail, { key, personId: people.ada.id, kind: "reply" }, as(SYSTEM));
}

const attempt = async (world: World) => {
  const { mailId, attempt } = await begun(world);
  return { mailId, attempt };
};
const mail = async (world: World) => ({ mailId: (await begun(world)).mailId });

export const MAIL_TABLE: Record<string, Row[]> = {
  beginMail: [
    {
      input: ({ people }) => ({ key: "at_once:1:1", personId: people.ada.id, kind: "reply" }),
      verdicts: program,
    },
  ],
  handMailOver: [{ input: attempt, verdicts: program }],
  finishMail: [{ input: attempt, verdicts: program }],
  putMailOff: [
    { input: async (world) => ({ ...(await attempt(world)), error: "It is away." }), verdicts: program },
  ],
  dropMail: [
    { input: async (world) => ({ ...(await mail(world)), reason: "Not wanted." }), verdicts: program },
  ],
  sendMailAgain: [{ input: mail, verdicts: program }],
  callDigests: [{ input: () => ({ pace: "daily", day: "2026-01-02" }), verdicts: program }],
  chooseMail: [{ input: () => ({ reply: "weekly" }), verdicts: signedIn }],
  stopMail: [
    {
      input: ({ people }) => ({ token: tokenFor("unsubscribe", [people.ada.id, "reply"]) }),
      verdicts: everybody,
    },
  ],
  wantMailAgain: [
    {
      input: ({ people }) => ({ token: tokenFor("resubscribe", [people.ada.id, "reply", "at_once"]) }),
      verdicts: everybody,
    },
  ],
};
