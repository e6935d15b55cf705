import { CircleUserRound, FileText, type IconNode, Search, Tag } from "lucide";
import { icon } from "@/components/rich-text/editor/icon";
import type { SuggestedOrCare } from "@/lib/actions/found";
import { counted } from "@/lib/words/counts";
import { make } from "../make-element";
import { piecesOf } from "./matched-words";

type Suggested = Pick<SuggestedOrCare, "threads" | "tags" | "people">;

interface Option {
  readonly of: IconNode;
  readonly title: string;
  readonly path: string;
  readonly end: string;
}

/** The search itself, and what the forum has, in groups. Each option is a link, so that it opens as links do. */
export function groupsFor(found: Suggested, typed: string, search: string): HTMLElement[] {
  const words = make("span", { class: "what" }, "Search for ", make("b", { dir: "auto" }, `“${typed}”`));
  const groups = [make("div", { role: "group", "aria-label": "Search" }, optionTo(search, Search, words))];
  for (const [name, options] of namedOptions(found)) {
    if (options.length === 0) continue;
    const label = make("div", { class: "label", "aria-hidden": "true" }, name);
    const drawn = options.map((option) => optionOf(option, typed));
    groups.push(make("div", { role: "group", "aria-label": name }, label, ...drawn));
  }
  return groups;
}

export function sumUp({ threads, tags, people }: Suggested): string {
  const count = threads.length + tags.length + people.length;
  return count === 0 ? "No suggestions." : `${counted(count, "suggestion", "suggestions")}.`;
}

function namedOptions({ threads, tags, people }: Suggested): [string, Option[]][] {
  return [
    ["Threads", threads.map((thread) => ({ ...thread, of: FileText, end: endOf(thread) }))],
    [
      "Tags",
      tags.map(({ name, threadCount, path }) => ({
        of: Tag,
        title: name,
        path,
        end: counted(threadCount, "thread", "threads"),
      })),
    ],
    [
      "Runners",
      people.map(({ name, handle, role, path }) => ({
        of: CircleUserRound,
        title: name,
        path,
        end: role === "author" ? "Author" : name.startsWith(handle) ? "" : handle,
      })),
    ],
  ];
}

const KINDS = { question: "Question", story: "Story", article: "Article" } as const;

function endOf({ kind, answered, byAuthor }: Suggested["threads"][number]): string {
  if (kind !== "question" || !answered) return KINDS[kind];
  return byAuthor ? "Author answered" : "Answered";
}

function optionOf({ of, title, path, end }: Option, typed: string): HTMLAnchorElement {
  const words = make("span", { class: "what", dir: "auto" });
  words.append(...piecesOf(title, typed).map(({ text, matched }) => (matched ? make("b", {}, text) : text)));
  return optionTo(path, of, words, ...(end ? [" ", make("span", { class: "end" }, end)] : []));
}

function optionTo(href: string, of: IconNode, ...parts: (Node | string)[]): HTMLAnchorElement {
  return make("a", { role: "option", href, tabindex: "-1", "aria-selected": "false" }, icon(of), ...parts);
}
