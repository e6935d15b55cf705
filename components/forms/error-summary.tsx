import type { Ref } from "react";
import type { FormState } from "@/lib/web/form-state";
import { idOf } from "./field";
import { SignInElsewhere } from "./sign-in-elsewhere";

type Props = { state: FormState; names: Record<string, string>; ref: Ref<HTMLDivElement> };

/** Takes the focus, and links to each field. */
export function ErrorSummary({ state, names, ref }: Props) {
  if (!state.message) return null;
  const wrong = Object.entries(state.fields).map(([path, sentence]) => ({
    field: fieldOf(path, names),
    sentence,
  }));
  const listed = wrong.filter(({ field }) => field);
  return (
    <div className="wrong" role="alert" tabIndex={-1} ref={ref}>
      <h2>{listed.length > 0 ? "Please fix the following:" : "Not sent yet"}</h2>
      {listed.length === 0 && <p>{state.message}</p>}
      {listed.length > 0 && (
        <ul>
          {listed.map(({ field, sentence }) => (
            <li key={field}>
              <a href={`#${idOf(state, field)}`}>{names[field]}</a>
              {names[field]?.endsWith("?") ? " " : ": "}
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {state.code === "unauthenticated" && <SignInElsewhere />}
    </div>
  );
}

/** An error deep inside a document belongs to the document's field. */
function fieldOf(path: string, names: Record<string, string>): string {
  return Object.keys(names).find((name) => path === name || path.startsWith(`${name}.`)) ?? "";
}
