import type { ReactNode } from "react";
import { Scrolling } from "../ui/scrolling";

type Props = {
  caption: string;
  /** The cells of the head row. */
  head: ReactNode;
  /** The rows. */
  children: ReactNode;
};

/** All that a picture shows, as numbers. */
export function PictureTable({ caption, head, children }: Props) {
  return (
    <details className="fold as-table">
      <summary>The numbers behind this picture</summary>
      <Scrolling name={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </Scrolling>
    </details>
  );
}
