import type { ReactNode } from "react";
import { Footer } from "./footer";
import { Header, type Place } from "./header";

export type PageProps = {
  at?: Place;
  /** `two` columns, a `thread` (text, aside, replies; on a phone in this order), or one `narrow` column of text. */
  shape?: "two" | "thread" | "narrow";
  children: ReactNode;
};

const shapes = { two: "two", thread: "two of", narrow: "narrow" } as const;

/** The frame of every page. */
export function Page({ at, shape = "narrow", children }: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Header at={at} />
      <main id="main" className="in" tabIndex={-1}>
        <div className={shapes[shape]}>{children}</div>{" "}
      </main>
      <Footer />
    </>
  );
}
