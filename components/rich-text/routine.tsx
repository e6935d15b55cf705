import { Printer } from "lucide";
import type { ReactNode } from "react";
import type { BlockNode } from "@/lib/rich-text/document";
import { Icon } from "../ui/icon";

type OrderedList = Extract<BlockNode, { type: "orderedList" }>;

const FEWEST = 4;

/** Exercises: an ordered list in which every entry opens with a name in bold. */
export function isRoutine(list: OrderedList): boolean {
  return list.content.length >= FEWEST && list.content.every((item) => opensInBold(item.content[0]));
}

function opensInBold(block: BlockNode | undefined): boolean {
  const first = block?.type === "paragraph" ? block.content?.[0] : undefined;
  return first?.type === "text" && (first.marks ?? []).some((mark) => mark.type === "bold");
}

/**
 * A routine can be printed alone, as one page with a box for each day: following its link makes it the target, and
 * print.css leaves everything else out. It needs no script.
 */
export function Routine({ children }: { children: ReactNode }) {
  return (
    <section className="routine" id="routine">
      {children}
      <p className="how ask-print">
        <Icon of={Printer} />
        <a href="#routine">Print only this list, as a checklist for the week</a>
      </p>
      <p className="how now">
        <Icon of={Printer} />
        <span>Print now: one page, this list, a box for each day.</span>
        <a href="#main">Back to the whole page</a>
      </p>
    </section>
  );
}
