import Link from "next/link";
import type { ReactNode } from "react";
import { CaseKeys } from "./case-keys";

type Props = {
  /** What was just decided. */
  done: ReactNode;
  /** Who works on it. */
  take: ReactNode;
  next: string;
  back: string;
};

/** What goes with a case wherever its page is scrolled to. */
export function CaseBar({ done, take, next, back }: Props) {
  return (
    <div className="queue-bar case-bar">
      {take}
      <Link className="btn" href={next} prefetch={false} data-key="n">
        Next case
      </Link>
      <a href={back} data-key="q">
        The queue
      </a>
      {done}
      <CaseKeys at={null} />
    </div>
  );
}
