import type { Edit } from "@/db/edits/reads";
import { personPath } from "@/lib/urls";
import { nameOf, THE_ASKER } from "../people/name-of";
import { Moment } from "../ui/moment";
import { Difference } from "./difference";

export function EditList({ edits }: { edits: readonly Edit[] }) {
  return (
    <ol className="edits">
      {edits.map(({ id, editor, at, redacted, imported, before, after }) => (
        <li key={id}>
          <h2>
            {imported ? (
              "Changed on the old blog, brought in "
            ) : editor ? (
              <a href={personPath(editor.handle)} dir="auto">
                {nameOf(editor)}
              </a>
            ) : (
              THE_ASKER
            )}
            {!imported && " edited this "}
            <Moment at={at} />
          </h2>
          {before.title !== null && after.title !== null && before.title !== after.title && (
            <p className="retitled" dir="auto">
              <Difference before={before.title} after={after.title} />
            </p>
          )}
          {before.bodyText === after.bodyText ? (
            <p className="hint">{whatElse({ redacted, before, after })}</p>
          ) : (
            <p className="changed" dir="auto">
              <Difference before={before.bodyText} after={after.bodyText} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function whatElse({ redacted, before, after }: Pick<Edit, "redacted" | "before" | "after">): string {
  if (redacted)
    return "A moderator removed somebody’s private information, here and in all earlier versions.";
  return before.title === after.title ? "Only the formatting changed." : "The text did not change.";
}
