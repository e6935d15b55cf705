import { hiddenThreadsPath, savedPath, savedSearchesPath } from "@/lib/urls";

const TABS = [
  { at: "posts", name: "Posts", href: savedPath },
  { at: "searches", name: "Searches", href: savedSearchesPath },
  { at: "hidden", name: "Hidden", href: hiddenThreadsPath },
] as const;

/** What a member keeps for themselves, and what they hid. */
export function SavedTabs({ at }: { at: (typeof TABS)[number]["at"] }) {
  return (
    <nav className="tabs saved-tabs" aria-label="What you keep for yourself">
      {TABS.map((tab) => (
        <a key={tab.at} href={tab.href} aria-current={tab.at === at ? "page" : undefined}>
          {tab.name}
        </a>
      ))}
    </nav>
  );
}
