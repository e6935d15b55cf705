import { eitherOf } from "@/lib/words/lists";

type Props = {
  /** As lib/mail/health.ts has it. */
  outlook: "sent" | "in the outbox" | "failing" | "no server";
  providers: readonly string[];
};

/** Shown before the reader asks for an email that cannot be sent. */
export function EmailTrouble({ outlook, providers }: Props) {
  if (outlook === "sent" || outlook === "in the outbox") return null;
  const ways = eitherOf(["a passkey", ...providers]);
  return (
    <p className="note" role="status">
      {outlook === "failing"
        ? `We can’t send email at the moment. Use ${ways} to sign in, or try again later. If you ask for a link now, we send it as soon as email works again, within an hour.`
        : `This forum can’t send email yet, so no link can reach you. Use ${ways} to sign in, or ask the owner of this forum to set up email.`}
    </p>
  );
}
