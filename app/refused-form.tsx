import { Page } from "@/components/layout/page";
import { DOCUMENT_FIELD, DRAFT_FIELD, SUBMISSION_FIELD, type Typed } from "@/lib/forms/typed";
import type { Viewer } from "@/lib/web/current-actor";
import type { FormState } from "@/lib/web/form-state";
import { accountOf } from "./account-counts";

type Props = { viewer: Viewer; state: FormState };

/**
 * Shown instead of a page that the reader may no longer see: why the form was refused, and its words. Made only from
 * what was sent, so that the answer reveals nothing about the page.
 */
export async function NotDone({ viewer, state }: Props) {
  const { message, values } = state;
  const written = writtenIn(values ?? {});
  return (
    <Page {...(await accountOf(viewer))} shape="narrow">
      <div className="doc">
        <h1>That did not work</h1>
        <div className="wrong" role="alert">
          <p>{message}</p>
          {viewer.kind === "visitor" && (
            <p>
              Your session has ended. Copy what you wrote,{" "}
              <a href="/sign-in" target="_blank" rel="noopener">
                sign in in a new tab
              </a>
              , and send it again.
            </p>
          )}
        </div>
        <div className="form">
          {written.map((text, index) => (
            <div className="field" key={text}>
              <label htmlFor={`written-${index}`}>You wrote</label>
              <textarea
                id={`written-${index}`}
                className="typed"
                dir="auto"
                readOnly
                rows={6}
                defaultValue={text}
              />
            </div>
          ))}
        </div>
      </div>
    </Page>
  );
}

const OF_THE_FORM = new Set([SUBMISSION_FIELD, DRAFT_FIELD, DOCUMENT_FIELD, "next"]);

/** Only free text: choices, numbers and addresses need not be rescued. */
function writtenIn(values: Typed): string[] {
  const typed = Object.entries(values).flatMap(([name, value]) => (OF_THE_FORM.has(name) ? [] : value));
  return [...new Set(typed.filter((text) => /\S\s+\S|\S{20}/.test(text)))];
}
