import { flagPath } from "@/lib/urls";
import { make } from "./make-element";

export function flagLink(subject: Parameters<typeof flagPath>[0], flagged: boolean): HTMLElement {
  const what = subject.kind === "thread" ? "thread" : "reply";
  const words = flagged ? `You flagged this ${what}` : `Flag this ${what}`;
  const attributes = { class: "flag", href: flagPath(subject), title: words, "aria-label": words };
  const link = make("a", attributes, make("span", {}, flagged ? "Flagged" : "Flag"));
  if (flagged) link.dataset.on = "";
  return link;
}
