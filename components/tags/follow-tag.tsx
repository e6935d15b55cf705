import { Bell } from "lucide";
import { MARKS } from "../comments/marks-form";
import { Icon } from "../ui/icon";

/** Pressed or not, the button is as wide. */
export function FollowTag({ tagId }: { tagId: number }) {
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
      Follow the author’s answers
    </button>
  );
}
