import { inboxName, unseenWords } from "../ui/mark-words";

/** The number overlaps the link, so that nothing moves. */
export function showUnseen(root: ParentNode, unseen: number): void {
  for (const link of root.querySelectorAll<HTMLElement>(".to-inbox")) {
    link.ariaLabel = inboxName(unseen);
    const number = link.querySelector(".unseen");
    if (number) number.textContent = unseenWords(unseen);
  }
}
