import type { ReactNode } from "react";
import { BannerNotice } from "./banner-notice";
import { Footer } from "./footer";
import { Header, type Place } from "./header";

export type PageProps = {
  at?: Place;
  /**
   * `two` columns, a `thread` (text, aside, replies; on a phone in this order), one `narrow` column of text, a `wide`
   * one, or a `message`.
   */
  shape?: keyof typeof shapes;
  account?: ReactNode;
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

export function Page({ at, shape = "narrow", account, queue, children }: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Header at={at} account={account} queue={queue} />
      <BannerNotice />
      <main id="main" className="in" tabIndex={-1}>
        <div className={shapes[shape]}>{children}</div>{" "}
      </main>
      <Footer />
    </>
  );
}
