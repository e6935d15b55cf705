import type { ListTab } from "@/lib/urls";
import { Empty } from "../ui/empty";

const words: Record<ListTab, { title: string; text: string }> = {
  latest: {
    title: "Nobody has written here yet",
    text: "Somebody has to be first. Ask what you need to know, or tell how you came back: the next runner with the same injury will find it.",
  },
  unanswered: {
    title: "Every question has its answer",
    text: "Nothing waits for the author at the moment. If yours is not among the answered ones, ask it.",
  },
  stories: {
    title: "No recovery story yet",
    text: "How long did it take, what helped, what made it worse? A few lines and two dates are enough to begin one.",
  },
  top: {
    title: "Nothing has been found helpful yet",
    text: "Threads appear here once there are any. Ask a question or tell your story to begin one.",
  },
};

export function NothingHere({ tab }: { tab: ListTab }) {
  return (
    <Empty title={words[tab].title} actions={<AskOrTell />}>
      {words[tab].text}
    </Empty>
  );
}

function AskOrTell() {
  return (
    <>
      <a className="btn go" href="/ask">
        Ask a question
      </a>
      <a className="btn" href="/tell">
        Tell your story
      </a>
    </>
  );
}
