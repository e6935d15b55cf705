import { Printer } from "lucide";
import type { ReactNode } from "react";
import type { BlockNode } from "@/lib/rich-text/document";
import { Icon } from "../ui/icon";

type OrderedList = Extract<BlockNode, { type: "orderedList" }>;

const FEWEST = 4;

/** An ordered list in which every item starts with a bold name. */
export function isRoutine(list: OrderedList): boolean {
  return list.content.length >= FEWEST && list.content.every((item) => opensInBold(item.content[0]));
}

function opensInBold(block: BlockNode | undefined): boolean {
  const first = block?.type === "paragraph" ? block.content?.[0] : undefined;
  return first?.type === "text" && (first.marks ?? []).some((mark) => mark.type === "bold");
}

/** Printing needs no script: the link makes the routine the CSS target, and print.css hides everything else. */
export function Routine({ children }: { children: ReactNode }) {
  return (
    <section className="routine" id="routine">
      {children}
      <p className="how ask-print">
        <Icon of={Printer} />
        <a href="#routine">Print this list as a weekly checklist</a>
      </p>
      <p className="how now">
        <Icon of={Printer} />
        <span>Print now. You get this list on one page, with a box for each day.</span>
        <a href="#main">Back to the whole page</a>
      </p>
    </section>
  );
}
