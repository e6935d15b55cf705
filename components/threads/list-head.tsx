import type { ListTab } from "@/lib/urls";

const heads: Record<ListTab, { title: string; text: string }> = {
  latest: {
    title: "Running again after an injury",
    text: "Injured runners ask questions, answer them and share how they came back. Latest first.",
  },
  unanswered: {
    title: "Unanswered questions",
    text: "The ones most runners are waiting for come first.",
  },
  stories: {
    title: "Recovery stories",
    text: "How runners came back or are on their way: how long it took, what helped and what didn’t.",
  },
  top: { title: "Most helpful", text: "Threads that most readers marked as helpful." },
};

/** `text` instead of the tab's own. */
export function ListHead({ tab, text = heads[tab].text }: { tab: ListTab; text?: string }) {
  return (
    <div className="list-head">
      <h1>{heads[tab].title}</h1>
      <p dir="auto">{text}</p>
    </div>
  );
}

export function listTitle(tab: ListTab): string {
  return heads[tab].title;
}

export function listDescription(tab: ListTab): string {
  return heads[tab].text;
}
