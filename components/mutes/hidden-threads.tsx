import type { HiddenThread } from "@/db/mutes/reads";
import { threadPath } from "@/lib/urls";
import { kindNames } from "../threads/kind-names";
import { Day } from "../ui/moment";
import { MuteButton } from "./mute-button";

export function HiddenThreads({ threads }: { threads: HiddenThread[] }) {
  return (
    <>
      <h2 className="vh">Hidden threads, newest first</h2>
      <ol className="plain saved">
        {threads.map((thread) => (
          <li key={thread.id}>
            {thread.title === null ? (
              <p className="gone">This thread is no longer here.</p>
            ) : (
              <h3>
                <a href={threadPath(thread)} dir="auto">
                  {thread.title}
                </a>
              </h3>
            )}
            <div className="meta">
              {thread.title !== null && <span className="kind">{kindNames[thread.kind]}</span>}
              <span>
                {"hidden on "}
                <Day at={thread.hiddenAt} />
              </span>
              <MuteButton
                does="show"
                value={thread.id}
                name={thread.title ?? "a thread that is no longer here"}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
