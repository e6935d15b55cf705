import type { ReactNode } from "react";
import { Page, type PageProps } from "./page";

type Props = { at?: PageProps["at"]; title: string; children: ReactNode };

export function Document({ at, title, children }: Props) {
  return (
    <Page at={at}>
      <article className="doc">
        <h1>{title}</h1>
        <div className="prose">{children}</div>
      </article>
    </Page>
  );
}
