import type { PersonRef } from "@/db/people/person-ref";
import { undoSettingChangeAction } from "@/lib/actions/forum-settings";
import { ButtonForm } from "../admin/button-form";
import { nameOf } from "../people/name-of";
import { Moment } from "../ui/moment";

export interface ShownChange {
  readonly id: number;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly by: PersonRef | null;
  readonly at: Date;
  readonly isUndo: boolean;
  /** Only the newest change of a setting can be undone. */
  readonly undoable: boolean;
}

type Props = { changes: readonly ShownChange[]; submission: string };

export function ChangeList({ changes, submission }: Props) {
  if (changes.length === 0) return <p className="hint">Nobody has changed a setting yet.</p>;
  return (
    <ul className="plain setting-changes">
      {changes.map(({ id, label, from, to, by, at, isUndo, undoable }) => (
        <li key={id}>
          <div>
            <p>
              <b>{label}:</b> <del dir="auto">{from}</del> <ins dir="auto">{to}</ins>
            </p>
            <p className="hint">
              {by ? <bdi>{nameOf(by)}</bdi> : "A command, or a former admin"}
              {isUndo ? " undid a change, " : ", "}
              <Moment at={at} />
            </p>
          </div>
          {undoable && (
            <ButtonForm
              action={undoSettingChangeAction}
              submission={submission}
              button={["Undo", "Undoing…"]}
              name={`Undo: ${label}`}
              fields={{ changeId: id }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
