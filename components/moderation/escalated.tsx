import type { Escalated as Of } from "@/db/queries/cases";
import { decidePath } from "@/lib/urls";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";

/** That a moderator handed a case to the admins, why, and about what; nothing where nobody did. */
export function Escalated({ of, now }: { of: Of | null; now: Date }) {
  if (!of) return null;
  return (
    <div className="note escalated">
      <p>
        <b>Escalated to the admins</b> {of.by ? `by ${nameOf(of.by)} ` : ""}
        <Ago at={of.at} now={now} />
        {of.from && (
          <>
            {", about "}
            <a href={decidePath(of.from)}>{FROM[of.from.kind]}</a>
          </>
        )}
      </p>
      <p>{of.note}</p>
    </div>
  );
}

const FROM: Record<NonNullable<Of["from"]>["kind"], string> = {
  thread: "a thread of theirs",
  comment: "a reply of theirs",
  picture: "a picture of theirs",
  person: "their account",
  mention: "a mention",
};
