import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { CaseFilters } from "@/components/moderation/case-filters";
import { CaseKeys } from "@/components/moderation/case-keys";
import { CaseMail } from "@/components/moderation/case-mail";
import { CaseRow } from "@/components/moderation/case-row";
import { CasesCount } from "@/components/moderation/cases-count";
import { NothingWaits } from "@/components/moderation/empty-queue";
import { JustDecided } from "@/components/moderation/just-decided";
import { DecidedLast } from "@/components/moderation/last-decision";
import { OrderPages } from "@/components/moderation/order-pages";
import { TogetherBar } from "@/components/moderation/together-bar";
import { More } from "@/components/ui/more";
import { listDecisionsBy } from "@/db/decisions/reads";
import { listMailPreferences } from "@/db/notifications/mails";
import { worded } from "@/lib/forum/moderation/decisions/words";
import { frequenciesFor, frequencyOf } from "@/lib/forum/notifications/mail/rules";
import { frequencyName } from "@/lib/forum/notifications/mail/words";
import { TARGET_KINDS, TARGETS } from "@/lib/forum/targets/kinds";
import { mayModerate } from "@/lib/forum/targets/policy";
import { casePath, casesPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { justDecided, wordedCase } from "./case-words";
import { type Asked, viewOf } from "./queue-view";
import { readQueue } from "./read-queue";

const DECIDED_LAST = 8;

const KINDS = TARGET_KINDS.map((kind) => ({ kind, plural: TARGETS[kind].words.plural }));

const FREQUENCIES = frequenciesFor("cases").map((frequency) => ({
  frequency,
  name: frequencyName("cases", frequency),
}));

export const metadata: Metadata = { title: "Cases" };

type Props = { searchParams: Promise<Asked> };

/** Not found for everybody but moderators. */
export default async function Moderation({ searchParams }: Props) {
  const [viewer, now] = [await currentActor(), new Date()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed) notForYou(viewer, "moderators");
  const view = viewOf(await searchParams);
  const { kind, of, after } = view;
  const { rows, counts, toDecide, hideWeight, more } = await readQueue(view, viewer.id, now);
  const [decision, own, preferences] = await Promise.all([
    justDecided(view.did),
    listDecisionsBy(viewer.id, DECIDED_LAST),
    listMailPreferences(viewer.id),
  ]);
  const submission = randomUUID();
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at="queue" admin={viewer.role === "admin"} counts={toDecide} />
      <h1>Cases</h1>
      <div className="queue-bar">
        <CasesCount made={toDecide} here={casesPath({ kind, of })} />
        <JustDecided decision={decision} submission={submission} />
        <CaseKeys at={view.at} />
      </div>
      {counts.all > 0 && <CaseFilters counts={counts} view={view} kinds={KINDS} />}
      {rows.length === 0 && <NothingWaits filtered={counts.all > 0} appeals={toDecide.appeals} />}
      <ol className="queue">
        {rows.map((row) => (
          <CaseRow
            key={row.id}
            row={wordedCase(row)}
            now={now}
            hideWeight={hideWeight}
            ways={{
              open: casePath(row.id, { kind, of }),
              taken: casesPath({ kind, of, after, at: row.id }),
            }}
            submission={submission}
          />
        ))}
      </ol>
      {rows.length > 0 && <TogetherBar />}
      {more && <More href={casesPath({ kind, of, after: more })}>More cases</More>}
      {own.length > 0 && <DecidedLast decisions={own.map(worded)} now={now} submission={submission} />}
      <CaseMail
        frequencies={FREQUENCIES}
        chosen={frequencyOf(preferences, "cases")}
        saved={view.done === "mail"}
        submission={randomUUID()}
      />
    </Page>
  );
}
