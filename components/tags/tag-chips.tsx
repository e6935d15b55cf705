import { useRef, useState } from "react";
import { TAGS, type TagAlias, tagsInText } from "@/lib/actions/tags";
import { useWords } from "../forms/use-words";
import type { ChoosableTag } from "./tag-choice";
import { useChosenTags } from "./use-chosen-tags";

type Props = { tags: ChoosableTag[]; aliases: TagAlias[]; chosen: string[] };

export function TagChips({ tags, aliases, chosen: atFirst }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const words = useWords(place);
  const { chosen, toggle } = useChosenTags(place, atFirst);
  const [said, setSaid] = useState("");
  const full = `You can choose at most ${TAGS.max} tags. Remove one first.`;
  const named = tagsInText(words ?? "", aliases);
  const shown = tags.filter(({ slug }) => chosen.includes(slug) || named.includes(slug));

  function press({ slug, name }: ChoosableTag) {
    const isChosen = chosen.includes(slug);
    if (!isChosen && chosen.length >= TAGS.max) return setSaid(full);
    toggle(slug);
    setSaid(`${name} ${isChosen ? "removed" : "added"}.`);
  }

  return (
    <div className="tag-chips" ref={place}>
      {shown.length === 0 && <p className="hint">Suggested tags appear here.</p>}
      {shown.map((tag) => (
        <button
          key={tag.slug}
          type="button"
          dir="auto"
          className="tag"
          aria-pressed={chosen.includes(tag.slug)}
          title={chosen.includes(tag.slug) ? "Added. Press to remove this tag." : "Press to add this tag."}
          onClick={() => press(tag)}
        >
          {tag.name}
        </button>
      ))}
      <span className={said === full ? "hint" : "vh"} role="status">
        {said}
      </span>
    </div>
  );
}
