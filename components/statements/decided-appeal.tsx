import type { AppealView } from "@/db/appeals/reads";
import { appealPath } from "@/lib/urls";
import { nameOf } from "../people/name-of";

export function Answered({ appeal }: { appeal: AppealView | null }) {
  return (
    <p className="done" role="status">
      {appeal?.decidedAt && (
        <>
          {appeal.granted ? "Granted: " : "Refused: "}
          <a href={appealPath(appeal.id)} dir="auto">
            {nameOf(appeal.person)}’s appeal
          </a>
        </>
      )}
    </p>
  );
}
