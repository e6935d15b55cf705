import Link from "next/link";
import type { ReactNode } from "react";
import { CaseKeys } from "./case-keys";

type Props = {
  done: ReactNode;
  take: ReactNode;
  next: string;
  back: string;
};

export function CaseBar({ done, take, next, back }: Props) {
  return (
    <div className="queue-bar case-bar">
      {take}
      <Link className="btn" href={next} prefetch={false} data-key="n">
        Next case
      </Link>
      <a href={back} data-key="q">
        Back to the queue
      </a>
      {done}
      <CaseKeys at={null} />
    </div>
  );
}
