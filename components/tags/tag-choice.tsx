import type { TagRow } from "@/db/queries/tags";
import { all, type FormState } from "@/lib/actions/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { groups } from "./group-names";

export type ChoosableTag = Pick<TagRow, "slug" | "name" | "group">;

type Props = { state: FormState; tags: ChoosableTag[]; suggested: string[] };

/** All tags by group, one to five of them; the injuries are open, since nearly everybody needs one. */
export function TagChoice({ state, tags, suggested }: Props) {
  const chosen = state.values ? all(state.values.tags) : suggested;
  return (
    <FieldGroup
      state={state}
      name="tags"
      label="Tags"
      hint="One to five. What it is called is enough; others find your words by it."
    >
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
