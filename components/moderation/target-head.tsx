import type { CaseRow } from "@/db/cases/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, personPath, threadPath } from "@/lib/urls";
import { Ago } from "../inbox/ago";

const TITLE = 44;

type Props = {
  row: Pick<CaseRow, "kind" | "target"> & Partial<Pick<CaseRow, "openedAt" | "flagCount">>;
  called: string;
  now: Date;
  level?: 1 | 2;
};

export function TargetHead({ row: { kind, target, openedAt, flagCount }, called, now, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading>{called}</Heading>
      <p className="meta">
        {kind === "thread" && <span className="kind">Thread</span>}
        {target.anonymous && <span className="mark">anonymous</span>}
        <Where kind={kind} target={target} most={level === 1 ? 300 : TITLE} />
        {openedAt && flagCount !== 0 && (
          <span>
            flagged <Ago at={openedAt} now={now} />
          </span>
        )}
      </p>
    </>
  );
}

function Where({ kind, target, most }: Pick<CaseRow, "kind" | "target"> & { most: number }) {
  if (kind === "person")
    return target.owner && <a href={personPath(target.owner.handle)}>@{target.owner.handle}</a>;
  if (!target.thread) return null;
  if (kind === "thread") return <a href={threadPath(target.thread)}>See the thread</a>;
  const href = target.commentId ? commentPath(target.commentId) : threadPath(target.thread);
  const where = `in “${openingOf(target.thread.title, most)}”`;
  return (
    <a
      href={href}
      dir="auto"
      aria-label={target.commentId ? `${where}, reply ${target.commentId}` : undefined}
    >
      {where}
    </a>
  );
}
