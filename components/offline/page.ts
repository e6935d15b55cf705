/** The script of the offline page. It reads this browser's drafts and asks no server. */

import { type Destination, destinationOf } from "@/lib/addresses/draft-places";
import { wordsOf } from "../drafts/fields";
import { type DeviceDraft, listOnDevice } from "../drafts/local-drafts";
import { whenOf } from "../drafts/words";
import { make } from "../viewer/make-element";
import { signedInAs } from "../viewer/signed-in-as";

const NAMES: Record<Destination["kind"], string> = {
  question: "A question",
  story: "A story",
  article: "An article",
  reply: "A reply",
  answer: "An answer",
  edit: "An edit of your post",
  update: "An update to your story",
  appeal: "An appeal",
  message: "A message to the moderators",
};

const part = (id: string) => document.getElementById(id) as HTMLElement;

part("again").addEventListener("click", () => location.reload());
part("drafts").append(...drafts());
showConnection();
addEventListener("online", showConnection);
addEventListener("offline", showConnection);

/** A device with a connection can still fail to reach the server. */
function showConnection(): void {
  const online = navigator.onLine;
  part("title").textContent = online ? `We could not reach ${part("forum").textContent}` : "You are offline";
  part("state").textContent = online
    ? "Your device has a connection, but the server did not respond. Try again in a minute."
    : "This page needs a connection. Try again when you are back online.";
  for (const link of document.querySelectorAll<HTMLElement>("[data-online]")) link.hidden = !online;
}

function drafts(): HTMLElement[] {
  const found = listOnDevice(signedInAs()).filter(({ fields }) => wordsOf(fields).trim() !== "");
  if (found.length === 0) return [make("p", { class: "hint" }, "You have no drafts on this device.")];
  return [
    make("h2", {}, "Your drafts on this device"),
    make(
      "p",
      { class: "hint" },
      "You can read and copy your drafts here. To continue one, come back online: its form has kept your text.",
    ),
    make("ul", { class: "drafts" }, ...found.map(item)),
  ];
}

function item({ place, fields, at }: DeviceDraft): HTMLElement {
  const { kind, href } = destinationOf(place);
  const words = make("pre", { dir: "auto", tabindex: "0" }, wordsOf(fields));
  return make(
    "li",
    {},
    make("h3", {}, NAMES[kind]),
    make("p", { class: "meta" }, `Written ${whenOf(at)}`),
    words,
    make(
      "div",
      { class: "acts" },
      copyButton(words),
      make("a", { class: "btn", href, "data-online": "", hidden: "" }, "Continue"),
    ),
  );
}

function copyButton(words: HTMLElement): HTMLElement {
  const button = make("button", { type: "button", class: "btn" }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words.textContent ?? "");
      button.textContent = "Copied";
    } catch {
      // The browser forbids it: the text is selected, so that the reader can copy it.
      getSelection()?.selectAllChildren(words);
    }
  });
  return button;
}
