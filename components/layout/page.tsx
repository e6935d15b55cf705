import type { ReactNode } from "react";
import { Footer } from "./footer";
import { Header, type Place } from "./header";

export type PageProps = {
  at?: Place;
  /** `two` columns with an aside, or one `narrow` column of text. */
  shape?: "two" | "narrow";
  children: ReactNode;
};

/** The frame of every page. */
export function Page({ at, shape = "narrow", children }: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Header at={at} />
      <main id="main" className="in" tabIndex={-1}>
        {shape === "two" ? <div className="two">{children}</div> : <div className="narrow">{children}</div>}
      </main>
      <Footer />
    </>
  );
}
