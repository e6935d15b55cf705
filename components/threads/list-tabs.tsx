import type { ListTab } from "@/lib/urls";

const names: Record<ListTab, string> = {
  latest: "Latest",
  unanswered: "Unanswered",
  stories: "Stories",
  top: "Top",
};

type Props = { tab: ListTab; unanswered: number; pathOf: (tab: ListTab) => string };

export function ListTabs({ tab, unanswered, pathOf }: Props) {
  return (
    <nav className="tabs" aria-label="Threads">
      {(Object.keys(names) as ListTab[]).map((one) => (
        <a key={one} href={pathOf(one)} aria-current={one === tab ? "page" : undefined}>
          {names[one]}
          {one === "unanswered" && unanswered > 0 && <span className="num">{counted(unanswered)}</span>}
        </a>
      ))}
    </nav>
  );
}

/** The query counts to 100. */
function counted(n: number): string {
  return n > 99 ? "99+" : String(n);
}
