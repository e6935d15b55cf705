import { Bell } from "lucide";
import type { TagView } from "@/db/tags/reads";
import { tagPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";
import { MARKS } from "../comments/marks-form";
import { Icon } from "../ui/icon";
import { WordsOf } from "../ui/words-of";
import { groups } from "./group-names";

/** Pressed or not, the button is as wide. */
function FollowTag({ tagId }: { tagId: number }) {
  return (
    <button
      type="submit"
      className="btn follow-tag"
      form={MARKS}
      formAction="/api/follow/tag"
      name="tagId"
      value={tagId}
    >
      <Icon of={Bell} />
      <WordsOf of="/api/follow/tag" />
    </button>
  );
}

export function TagHead({ tag }: { tag: TagView }) {
  const group = groups.find((one) => one.group === tag.group);
  return (
    <header className="list-head">
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href="/tags">Tags</a>
        <span aria-hidden>/</span>
        <span>{group?.name}</span>
        {tag.parent && (
          <>
            <span aria-hidden>/</span>
            <a href={tagPath(tag.parent.slug)} dir="auto">
              {tag.parent.name}
            </a>
          </>
        )}
      </nav>
      <h1 dir="auto">{tag.name}</h1>
      {tag.description && <p dir="auto">{tag.description}</p>}
      <div className="meta">
        <span>{counted(tag.threadCount, "thread", "threads")}</span>
        {tag.aliases.length > 0 && <span>{`Also called ${listed(tag.aliases)}`}</span>}
      </div>
      <div>
        <FollowTag tagId={tag.id} />
      </div>
    </header>
  );
}
