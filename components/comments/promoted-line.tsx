import type { Promoted } from "@/db/comments/rows";
import { threadPath } from "@/lib/urls";

export function PromotedLine({ promoted }: { promoted: Promoted | null }) {
  const became = promoted?.kind === "story" ? "story of its own" : "question of its own";
  if (!promoted?.slug)
    return <p className="gone promoted">This reply became a {became}, which is no longer shown.</p>;
  const href = threadPath({ id: promoted.id, slug: promoted.slug });
  return (
    <p className="gone promoted">
      {promoted.title ? `This reply became a ${became}: ` : "This reply became a "}
      <a href={href}>{promoted.title ?? became}</a>
    </p>
  );
}
