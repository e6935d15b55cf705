import { tagPath } from "@/lib/urls";
import { storiesOf } from "./curve-words";
import { EvidenceCard } from "./evidence-card";
import { NotASample } from "./how-we-count";
import { type Injury, OutcomesCrumbs } from "./outcomes-head";

type Props = { injury: Injury & { readonly storyCount: number }; state: "paused" | "too few" };

const words = {
  paused: {
    title: "paused until the next release",
    why: "A runner who was counted here has left, so we removed all numbers about this injury at once. New numbers come with the next release, usually within a week. If we only subtracted that runner, a reader could compare the numbers from before and after, and learn what the runner had recorded.",
  },
  "too few": {
    title: "not enough stories yet",
    why: "We show numbers once 11 runners or more have agreed to be counted. Numbers from fewer runners say little, and could show what one of them recorded.",
  },
};

export const unreleasedTitle = (state: Props["state"]) => words[state].title;

/** Only counts of public stories: anybody can count those. */
export function UnreleasedOutcomes({ injury, state }: Props) {
  const { name, slug, storyCount } = injury;
  return (
    <div className="curves">
      <header className="list-head">
        <OutcomesCrumbs injury={injury} />
        <h1 dir="auto">{`${name}: ${words[state].title}`}</h1>
        <p>{words[state].why}</p>
        <div className="meta">
          <span>{`${storiesOf(storyCount)} about this injury so far`}</span>
          <a href={tagPath(slug)}>{`Everything about ${name}`}</a>
        </div>
      </header>
      <Actions slug={slug} storyCount={storyCount} />
      <EvidenceCard slug={slug} milestone="first_run" curve={null} sample={false} />
      <NotASample />
    </div>
  );
}

function Actions({ slug, storyCount }: { slug: string; storyCount: number }) {
  return (
    <div className="acts">
      <a className="btn go" href="/tell">
        Share your story
      </a>
      {storyCount > 0 && (
        <a className="btn" href={tagPath(slug, "stories")}>
          {storyCount === 1 ? "Read the story" : "Read the stories"}
        </a>
      )}
    </div>
  );
}
