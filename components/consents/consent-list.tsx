import type { ConsentReceipt } from "@/db/consents/reads";
import { editThreadPath, threadPath } from "@/lib/urls";
import { listed } from "@/lib/words/lists";
import { groupNames } from "../stories/record-words";
import { Moment } from "../ui/moment";

/** Receipts, the latest first. A receipt stays when the consent is withdrawn. */
export function ConsentList({ consents }: { consents: readonly ConsentReceipt[] }) {
  return (
    <>
      <p className="hint">
        You decide for each story whether charts may count you. You agree on the form of the story, and you
        can withdraw here at any time.
      </p>
      {consents.length === 0 && <p>You have not agreed to anything. No chart counts you.</p>}
      <ul className="plain sessions">
        {consents.map((consent) => (
          <Consent key={consent.id} consent={consent} />
        ))}
      </ul>
    </>
  );
}

function Consent({ consent }: { consent: ConsentReceipt }) {
  const { id, groups, words, givenAt, withdrawnAt, story } = consent;
  const title = story?.title ?? "A story that no longer exists";
  const parts = listed(groups.map((group) => groupNames[group].toLowerCase()));
  return (
    <li>
      <div>
        <p className="device" dir="auto">
          {story ? <a href={threadPath(story)}>{title}</a> : title}
        </p>
        <p className="meta">
          <span>
            {"Agreed "}
            <Moment at={givenAt} />
          </span>
          <span>
            {withdrawnAt ? (
              <>
                {"withdrawn "}
                <Moment at={withdrawnAt} />
              </>
            ) : (
              "charts may count you"
            )}
          </span>
        </p>
        <p className="hint">{`Counted: ${parts}.`}</p>
        <details className="fold">
          <summary>The words you agreed to</summary>
          <p className="hint">{words}</p>
        </details>
      </div>
      {!withdrawnAt && (
        <div className="acts">
          {story && (
            <a className="btn" href={editThreadPath(story.id)}>
              Change<span className="vh">{` what charts may count of ${title}`}</span>
            </a>
          )}
          <form method="post" action="/api/consents/withdraw">
            <input type="hidden" name="consent" value={id} />
            <button type="submit" className="btn">
              Withdraw<span className="vh">{` your consent for ${title}`}</span>
            </button>
          </form>
        </div>
      )}
    </li>
  );
}
