import type { ListTab } from "@/lib/urls";

const heads: Record<ListTab, { title: string; text: string }> = {
  latest: {
    title: "Running again after an injury",
    text: "Injured runners ask, answer, and tell how they came back. The latest first.",
  },
  unanswered: {
    title: "Waiting for an answer",
    text: "Questions the author has not answered and nobody has settled. Those that most runners wait for come first.",
  },
  stories: {
    title: "Recovery stories",
    text: "How runners came back, or are on the way: how long it took, what helped, what did not.",
  },
  top: { title: "Found most helpful", text: "What readers marked as helpful, over all time." },
};

export function ListHead({ tab }: { tab: ListTab }) {
  return (
    <div className="list-head">
      <h1>{heads[tab].title}</h1>
      <p>{heads[tab].text}</p>
    </div>
  );
}

export function listTitle(tab: ListTab): string {
  return heads[tab].title;
}

export function listDescription(tab: ListTab): string {
  return heads[tab].text;
}
