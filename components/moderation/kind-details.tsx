import type { ReactNode } from "react";
import { type FormState, one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { LineField, LinesField } from "../forms/typed-field";
import { type ChoosableTag, TagChoice } from "../tags/tag-choice";
import type { Kind } from "./kind-words";

type Props = { state: FormState; kinds: readonly Kind[]; tags: { all: ChoosableTag[]; chosen: string[] } };

/** What some kinds need besides: shown with the kind that is chosen (app/styles/deciding.css). */
export function KindDetails({ state, kinds, tags }: Props) {
  const has = (...ones: Kind[]) => ones.some((kind) => kinds.includes(kind));
  const threadKind = one(state.values?.threadKind);
  return (
    <>
      {has("limit", "silence", "suspend") && (
        <For kinds="limit silence suspend">
          <TextField
            state={state}
            name="days"
            label="For how many days"
            hint="Only a suspension can be without an end: leave it empty for that."
            number
          />
        </For>
      )}
      {has("slow") && (
        <For kinds="slow">
          <TextField
            state={state}
            name="minutes"
            label="Minutes between two replies"
            hint="Of the same member."
            number
          />
        </For>
      )}
      {has("merge") && (
        <For kinds="merge">
          <TextField
            state={state}
            name="into"
            label="Link of the thread it goes into"
            hint="As the address line of your browser has it."
          />
        </For>
      )}
      {has("split") && (
        <For kinds="split">
          <FieldGroup state={state} name="threadKind" label="What it becomes">
            <div className="answers">
              {(["question", "story"] as const).map((one) => (
                <Choice
                  key={one}
                  type="radio"
                  name="threadKind"
                  value={one}
                  chosen={(threadKind || "question") === one}
                  label={one === "question" ? "A question" : "A story"}
                />
              ))}
            </div>
          </FieldGroup>
          <TextField
            state={state}
            name="title"
            label="Title of the new thread"
            hint="15 to 120 characters."
          />
        </For>
      )}
      {has("move", "split") && (
        <For kinds="move split">
          <TagChoice state={state} tags={tags.all} suggested={tags.chosen} />
        </For>
      )}
      {has("outdated") && (
        <For kinds="outdated">
          <TextField
            state={state}
            name="newer"
            label="Link of the reply that holds now"
            hint="From “Share” below it. Left empty where there is none yet."
          />
        </For>
      )}
      {has("redact") && (
        <For kinds="redact">
          <LinesField
            state={state}
            name="passages"
            label="Words to take out"
            hint="One thing a line, exactly as it stands there. Each is replaced by a line that says so."
            rows={3}
          />
        </For>
      )}
    </>
  );
}

function For({ kinds, children }: { kinds: string; children: ReactNode }) {
  return (
    <div className="for-kind" data-for={kinds}>
      {children}
    </div>
  );
}

type TextProps = { state: FormState; name: string; label: string; hint: string; number?: boolean };

function TextField({ state, name, label, hint, number = false }: TextProps) {
  return (
    <LineField
      state={state}
      name={name}
      label={label}
      hint={hint}
      inputMode={number ? "numeric" : undefined}
      className={number ? "typed few" : "typed"}
      autoComplete="off"
    />
  );
}
