import type { TagRow } from "@/db/tags/reads";
import type { TagAlias } from "@/lib/actions/tags";
import { all, type FormState } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { groups } from "./group-names";
import { TagChips } from "./tag-chips";

export type ChoosableTag = Pick<TagRow, "slug" | "name" | "group">;

type Props = {
  state: FormState;
  tags: ChoosableTag[];
  suggested: string[];
  aliases?: TagAlias[];
};

/** The injuries are open, because nearly everybody needs one. */
export function TagChoice({ state, tags, suggested, aliases }: Props) {
  const chosen = state.values ? all(state.values.tags) : suggested;
  return (
    <FieldGroup
      state={state}
      name="tags"
      label="Tags"
      hint="Pick 1 to 5 tags so others can find it. The injury alone is fine."
    >
      {state.suggested && <p className="note">{tickedWords(state.suggested, tags)}</p>}
      {aliases && <TagChips tags={tags} aliases={aliases} chosen={chosen} />}
      {groups.map(({ group, name }) => {
        const these = tags.filter((tag) => tag.group === group);
        const open = group === "injury" || these.some((tag) => chosen.includes(tag.slug));
        return (
          these.length > 0 && (
            <details key={group} className="choices" open={open}>
              <summary>{name}</summary>
              <div>
                {these.map(({ slug, name: label }) => (
                  <Choice
                    key={slug}
                    type="checkbox"
                    name="tags"
                    value={slug}
                    label={label}
                    chosen={chosen.includes(slug)}
                  />
                ))}
              </div>
            </details>
          )
        );
      })}
    </FieldGroup>
  );
}

function tickedWords(slugs: readonly string[], tags: ChoosableTag[]): string {
  const names = tags.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name);
  if (names.length === 0) return "Your text names no tag. Choose one below.";
  return `We ticked the tags that your text names: ${names.join(", ")}. Untick any that do not fit.`;
}
