"use client";

import type { UsedWording } from "@/db/wordings/reads";
import { forgetWordingAction } from "@/lib/actions/wordings";
import { commentPath, passageAnchor, threadPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { ButtonForm } from "../admin/button-form";

export function WordingRow({ wording, submission }: { wording: UsedWording; submission: string }) {
  const { id, words, people, byAuthor, title } = wording;
  return (
    <li>
      <div className="admin-row">
        <div>
          <h3 dir="auto">{words}</h3>
          <p className="hint">
            {byAuthor && "You added this. "}
            {people > 0 && `${counted(people, "member", "members")} asked this. `}
            <a href={pathOf(wording)} dir="auto">
              Answer in “{title}”
            </a>
          </p>
        </div>
        <div className="acts">
          <ButtonForm
            action={forgetWordingAction}
            submission={submission}
            button={["Remove", "Removing…"]}
            fields={{ id }}
          />
        </div>
      </div>
    </li>
  );
}

function pathOf({ commentId, threadId, block, slug }: UsedWording): string {
  if (commentId !== null) return commentPath(commentId);
  return `${threadPath({ id: threadId, slug })}#${passageAnchor(block ?? 1)}`;
}
