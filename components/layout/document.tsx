import type { ReactNode } from "react";
import { Page } from "./page";

type Props = { title: string; children: ReactNode };

export function Document({ title, children }: Props) {
  return (
    <Page>
      <article className="doc">
        <h1>{title}</h1>
        <div className="prose">{children}</div>
      </article>
    </Page>
  );
}
