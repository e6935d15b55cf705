import type { Escalated as Of } from "@/db/cases/reads";
import { decidePath } from "@/lib/urls";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";

type Props = { of: Of | null; about: string | null; now: Date };

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
      <p dir="auto">{of.note}</p>
    </div>
  );
}
