import type { ReactNode } from "react";
import type { TagRow } from "@/db/tags/reads";
import { type ListTab, listPath } from "@/lib/urls";
import { Page } from "../layout/page";
import { BodyMap } from "../tags/body-map";
import { BusyTags } from "../tags/busy-tags";
import { ListTabs } from "./list-tabs";

type Props = { tab: ListTab; unanswered: number; tags: TagRow[]; head: ReactNode; children: ReactNode };

/** What every list of threads has around it: its head, the tabs, and the tags beside it. */
export function ListFrame({ tab, unanswered, tags, head, children }: Props) {
  return (
    <Page at="threads" shape="two">
      <div>
        {head}
        <ListTabs tab={tab} unanswered={unanswered} pathOf={listPath} />
        {children}
      </div>
      <aside>
        <BodyMap tags={tags} />
        <BusyTags tags={tags} />
      </aside>
    </Page>
  );
}
