import type { FollowedTag } from "@/db/tags/reads";
import { tagPath } from "@/lib/urls";
import { UnfollowForm } from "../threads/unfollow-form";

export function FollowedTags({ tags }: { tags: FollowedTag[] }) {
  return (
    <section className="followed-tags" aria-labelledby="followed-tags">
      <h2 id="followed-tags">Tags you follow for the author’s answers</h2>
      <ul className="plain">
        {tags.map((tag) => (
          <li key={tag.id}>
            <a className="tag" dir="auto" href={tagPath(tag.slug)}>
              {tag.name}
            </a>
            <UnfollowForm name="tagId" value={tag.id} title={tag.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
