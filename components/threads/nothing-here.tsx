import { type ListTab, listPath } from "@/lib/urls";
import { Empty } from "../ui/empty";

const words: Record<ListTab, { title: string; text: string }> = {
  latest: {
    title: "No threads yet",
    text: "Ask a question or share how you came back. The next runner with the same injury will find it.",
  },
  unanswered: {
    title: "No unanswered questions",
    text: "If you need to know something else, ask it.",
  },
  stories: {
    title: "No recovery stories yet",
    text: "How long did yours take, what helped, what made it worse? A few lines and two dates are enough to begin.",
  },
  top: {
    title: "No helpful threads yet",
    text: "Threads appear here when readers mark them as helpful.",
  },
};

type Props = { tab: ListTab; besideArticle?: boolean };

export function NothingHere({ tab, besideArticle = false }: Props) {
  if (besideArticle) {
    return (
      <Empty title="No other threads yet" actions={<AskOrTell />} search>
        The article above is the first thread here, with its comments. Ask a question or share how you came
        back.
      </Empty>
    );
  }
  return (
    <Empty title={words[tab].title} actions={<AskOrTell />} search>
      {words[tab].text}
    </Empty>
  );
}

export function NoFittingStory() {
  return (
    <Empty
      search
      title="No story fits these filters yet"
      actions={
        <>
          <a className="btn go" href={listPath("stories")}>
            Show all stories
          </a>
          <a className="btn" href="/tell">
            Share your story
          </a>
        </>
      }
    >
      Remove one of the filters above, or see all stories.
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
        Share your story
      </a>
    </>
  );
}
