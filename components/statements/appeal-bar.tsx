import Link from "next/link";
import type { ReactNode } from "react";
import { appealPath, appealsPath } from "@/lib/urls";
import { CaseKeys } from "../moderation/case-keys";

export function AppealBar({ next, done }: { next: number | null; done: ReactNode }) {
  return (
    <div className="queue-bar">
      {next && (
        <Link className="btn" href={appealPath(next)} prefetch={false} data-key="n">
          Next appeal
        </Link>
      )}
      <a href={appealsPath} data-key="q">
        All appeals
      </a>
      {done}
      <CaseKeys at={null} />
    </div>
  );
}
