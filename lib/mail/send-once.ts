import { type CaseState, findAddressee, listMailPreferences } from "@/db/notifications/mails";
import type { NotificationKind } from "@/db/notifications/schema";
import {
  beginMail,
  dropMail,
  finishMail,
  handMailOver,
  putMailOff,
} from "@/lib/forum/notifications/mail/operations";
import { frequencyOf, reaches } from "@/lib/forum/notifications/mail/rules";
import { SYSTEM } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { failureOf } from "./failure";
import type { Letter } from "./letter";
import { messageOf } from "./message";
import { transmit } from "./send";

interface Once {
  /** Identifies the email: the same key is never sent twice. */
  readonly key: string;
  readonly personId: number;
  readonly kind: NotificationKind;
  readonly notifications?: number[];
  readonly cases?: readonly CaseState[];
  readonly searches?: readonly { searchId: number; until: number }[];
  compose(mailId: number): Promise<Composed | null>;
}

export type Composed = Letter & { readonly kinds?: readonly NotificationKind[] };

type Became = "sent" | "sent before" | "not wanted" | "in doubt";

const JOB: Context = { actor: SYSTEM, source: "job" };

/** @throws if the attempt failed and the job should retry. docs/decisions/020-mails-once.md */
export async function sendOnce({ compose, ...mail }: Once): Promise<Became> {
  const { mailId, attempt, standing } = await perform(beginMail, mail, JOB);
  if (standing !== "open") return became[standing];
  const message = await compose(mailId).then((letter) => addressed(letter, mail, mailId));
  if (!message) return notWanted(mailId, "The email was no longer wanted when it was due.");
  let handed = false;
  try {
    await transmit(message, async () => {
      await perform(handMailOver, { mailId, attempt }, JOB);
      handed = true;
    });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.forGood) return notWanted(mailId, failure.sentence);
    if (handed && !failure.refused) return "in doubt";
    await perform(putMailOff, { mailId, attempt, error: failure.sentence }, JOB);
    throw error;
  }
  await perform(finishMail, { mailId, attempt }, JOB);
  return "sent";
}

const became = { sent: "sent before", dropped: "not wanted", "in doubt": "in doubt" } as const;

async function addressed(
  letter: Composed | null,
  { personId, kind }: Pick<Once, "personId" | "kind">,
  mailId: number,
) {
  if (!letter) return null;
  const [addressee, choices] = await Promise.all([findAddressee(personId), listMailPreferences(personId)]);
  const { kinds = [kind] } = letter;
  const wanted = kinds.some((each) => frequencyOf(choices, each) !== "never" && reaches(each, addressee));
  return addressee && wanted ? messageOf(letter, { mailId, personId, to: addressee.email, kinds }) : null;
}

async function notWanted(mailId: number, reason: string): Promise<Became> {
  await perform(dropMail, { mailId, reason }, JOB);
  return "not wanted";
}
