import type { Escalated as Of } from "@/db/cases/reads";
import { decidePath } from "@/lib/urls";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";

/** `about` is what it was about: "a reply of theirs". */
type Props = { of: Of | null; about: string | null; now: Date };

/** That a moderator handed a case to the admins, why, and about what; nothing where nobody did. */
export function Escalated({ of, about, now }: Props) {
  if (!of) return null;
  return (
    <div className="note escalated">
      <p>
        <b>Escalated to the admins</b> {of.by ? `by ${nameOf(of.by)} ` : ""}
        <Ago at={of.at} now={now} />
        {of.from && (
          <>
            {", about "}
            <a href={decidePath(of.from)}>{about}</a>
          </>
        )}
      </p>
      <p>{of.note}</p>
    </div>
  );
}
