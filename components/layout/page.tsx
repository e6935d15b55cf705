import type { ReactNode } from "react";
import { Footer } from "./footer";
import { Header, type Place } from "./header";

export type PageProps = {
  at?: Place;
  /** `two` columns, a `thread` (text, aside, replies; on a phone in this order), one `narrow` column of text, a `wide` one, or a `message`. */
  shape?: keyof typeof shapes;
  /** Who is signed in, on a page that is made for them. */
  account?: ReactNode;
  /** The author's way to what waits for them. */
  queue?: ReactNode;
  children: ReactNode;
};

const shapes = {
  two: "two",
  thread: "two of",
  narrow: "narrow",
  wide: undefined,
  message: undefined,
} as const;

/** The frame of every page. */
export function Page({ at, shape = "narrow", account, queue, children }: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Header at={at} account={account} queue={queue} />
      <main id="main" className="in" tabIndex={-1}>
        <div className={shapes[shape]}>{children}</div>{" "}
      </main>
      <Footer />
    </>
  );
}
