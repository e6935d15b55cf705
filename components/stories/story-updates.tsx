import type { StoryUpdate } from "@/db/threads/reads";
import { Moment } from "../ui/moment";
import { PainLine } from "./pain-line";

export function StoryUpdates({ updates }: { updates: readonly StoryUpdate[] }) {
  if (updates.length === 0) return null;
  return (
    <section className="updates" aria-labelledby="updates-title">
      <h2 id="updates-title">Updates</h2>
      <PainLine updates={updates} />
      <ol className="plain">
        {updates.map((update) => (
          <li key={update.id}>
            <div className="when">
              <Moment at={update.writtenAt} />
              {update.pain !== null && <span className="num">{`Pain ${update.pain} out of 10`}</span>}
            </div>
            <p dir="auto">{update.note}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
