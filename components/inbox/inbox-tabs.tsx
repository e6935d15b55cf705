import { inboxPagePath } from "@/lib/urls";
import { type InboxKind, inboxKinds } from "./kinds";

export function InboxTabs({ kind }: { kind: InboxKind | undefined }) {
  const kinds = [undefined, ...(Object.keys(inboxKinds) as InboxKind[])];
  return (
    <nav className="tabs inbox-tabs" aria-label="Kinds of notifications">
      {kinds.map((one) => (
        <a key={one ?? ""} href={inboxPagePath(one)} aria-current={one === kind ? "page" : undefined}>
          {one ? inboxKinds[one].name : "All"}
        </a>
      ))}
    </nav>
  );
}
