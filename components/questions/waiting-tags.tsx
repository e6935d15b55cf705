import Link from "next/link";
import type { Waiting } from "@/db/questions/reads";
import type { TagRef } from "@/db/threads/cards";
import { type QueueList, queuePath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

type Props = {
  tags: readonly (TagRef & { questions: number })[];
  chosen: TagRef | null;
  list: QueueList;
  all: Waiting;
};

export function WaitingTags({ tags, chosen, list, all }: Props) {
  const questions = list === "comments" ? all.comments : all.questions;
  if (tags.length === 0) return null;
  return (
    <nav className="chips" aria-label="Filter by tag">
      <Chip href={queuePath({ list })} name="All" current={!chosen} questions={questions} />
      {tags.map(({ slug, name, questions }) => (
        <Chip
          key={slug}
          href={queuePath({ list, tag: slug })}
          name={name}
          current={slug === chosen?.slug}
          questions={questions}
        />
      ))}
    </nav>
  );
}

type ChipProps = { href: string; name: string; current: boolean; questions: number };

function Chip({ href, name, current, questions }: ChipProps) {
  return (
    <Link
      className="tag"
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={current ? "page" : undefined}
    >
      {name} <span className="num">{amount(questions)}</span>
    </Link>
  );
}
