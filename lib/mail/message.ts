import type { SendMailOptions } from "nodemailer";
import addressparser from "nodemailer/lib/addressparser";
import type { NotificationKind } from "@/db/notifications/schema";
import { readEnv } from "@/lib/env";
import { unsubscribePathFor } from "@/lib/forum/notifications/mail/links";
import { kindWords } from "@/lib/forum/notifications/mail/words";
import { forum } from "@/lib/forum-settings/current";
import { wordFor } from "@/lib/words/counts";
import { type Block, drawn, type Letter, link, small } from "./letter";

interface Addressed {
  readonly mailId: number;
  readonly personId: number;
  readonly to: string;
  readonly kinds: readonly NotificationKind[];
}

export function messageOf(letter: Letter, addressed: Addressed): SendMailOptions {
  const { mailFrom, publicUrl } = readEnv();
  const stop = publicUrl + unsubscribePathFor(addressed.personId, addressed.kinds);
  const host = new URL(publicUrl).hostname;
  return {
    from: mailFrom,
    to: addressed.to,
    replyTo: { name: "Please reply on the page", address: `no-reply@${domainOf(mailFrom)}` },
    ...drawn(letter, foot(addressed.kinds, stop, `${publicUrl}/settings#mail`)),
    messageId: `<mail-${addressed.mailId}@${host}>`,
    references: letter.threadId ? `<thread-${letter.threadId}@${host}>` : undefined,
    headers: {
      "List-Id": `${listName()} <comeback.${host}>`,
      "List-Unsubscribe": `<${stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
      Precedence: "bulk",
    },
  };
}

function foot(kinds: readonly NotificationKind[], stop: string, settings: string): Block[] {
  const about = kinds.map((kind) => kindWords[kind].of);
  return [
    small(`You get this because your settings ask for emails about ${inList(about)}.`),
    small("Please reply on the page: nobody reads this mailbox."),
    link("Change your email settings", settings),
    link(
      wordFor(kinds.length, "Unsubscribe from emails like this one", "Unsubscribe from emails like these"),
      stop,
    ),
  ];
}

/** RFC 2919: words before the list’s identifier. */
const listName = () => forum().name.replace(/[<>"\\]/g, "");

function inList(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}

function domainOf(from: string): string {
  const [address] = addressparser(from, { flatten: true });
  return address?.address?.split("@").at(-1) || "localhost";
}
