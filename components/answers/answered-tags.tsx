import type { AnsweredTag } from "@/db/questions/answers";
import type { TagRef } from "@/db/threads/cards";
import { answersPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

type Props = {
  tags: readonly AnsweredTag[];
  /** Always offered, even with few answers. */
  chosen: TagRef | null;
};

export function AnsweredTags({ tags, chosen }: Props) {
  const listed = chosen === null || tags.some(({ slug }) => slug === chosen.slug);
  const shown = listed ? tags : [...tags, { slug: chosen.slug, name: chosen.name, answers: null }];
  if (shown.length === 0) return null;
  return (
    <nav className="chips" aria-label="Answers by tag">
      <Chip href={answersPath()} name="All" current={chosen === null} />
      {shown.map((tag) => (
        <Chip
          key={tag.slug}
          href={answersPath(tag.slug)}
          name={tag.name}
          current={tag.slug === chosen?.slug}
          answers={tag.answers}
        />
      ))}
    </nav>
  );
}

type ChipProps = { href: string; name: string; current: boolean; answers?: number | null };

function Chip({ href, name, current, answers = null }: ChipProps) {
  return (
    <a className="tag" dir="auto" href={href} aria-current={current ? "page" : undefined}>
      {name}
      {answers !== null && <span className="num">{amount(answers)}</span>}
    </a>
  );
}
