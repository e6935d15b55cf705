import { database } from "@/db/client";
import { mails } from "@/db/notifications/schema";
import { tokenFor } from "@/lib/mail-tokens/tokens";
import type { World } from "../support/world";
import { everybody, program, signedIn } from "./personas";
import type { Row } from "./table";

/** A mail to ada that somebody works on. */
async function begun({ people }: World) {
  const key = `at_once:${people.ada.id}:${Math.random()}`;
  const mail = { key, personId: people.ada.id, kind: "reply" as const, attempts: 1 };
  const [row] = await database().insert(mails).values(mail).returning();
  return { mailId: row?.id, attempt: 1 };
}

const mail = async (world: World) => ({ mailId: (await begun(world)).mailId });

export const MAIL_TABLE: Record<string, Row[]> = {
  beginMail: [
    {
      input: ({ people }) => ({ key: "at_once:1:1", personId: people.ada.id, kind: "reply" }),
      verdicts: program,
    },
  ],
  handMailOver: [{ input: begun, verdicts: program }],
  finishMail: [{ input: begun, verdicts: program }],
  putMailOff: [
    { input: async (world) => ({ ...(await begun(world)), error: "It is away." }), verdicts: program },
  ],
  dropMail: [
    { input: async (world) => ({ ...(await mail(world)), reason: "Not wanted." }), verdicts: program },
  ],
  sendMailAgain: [{ input: mail, verdicts: program }],
  noteMailServer: [{ input: () => ({ problem: "unreachable", began: new Date() }), verdicts: program }],
  callAuthors: [{ input: () => ({ frequency: "weekly", day: "2026-01-02" }), verdicts: program }],
  callAdmins: [{ input: () => ({ day: "2026-01-02" }), verdicts: program }],
  callModerators: [{ input: () => ({ urgent: true }), verdicts: program }],
  callDigests: [{ input: () => ({ frequency: "daily", day: "2026-01-02" }), verdicts: program }],
  chooseMail: [{ input: () => ({ reply: "weekly" }), verdicts: signedIn }],
  unsubscribeFromAll: [{ input: () => ({}), verdicts: signedIn }],
  unsubscribe: [
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
