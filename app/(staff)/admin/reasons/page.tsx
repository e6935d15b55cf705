import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { idOf } from "@/app/(member)/query";
import { OrderForm } from "@/components/admin/order-form";
import { ReasonForm } from "@/components/admin/reason-form";
import { ReasonRow } from "@/components/admin/reason-row";
import { listAllReasons } from "@/db/decisions/reasons";
import { isNeeded } from "@/lib/forum/moderation/reasons/rules";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Reasons" };

type Props = { searchParams: Promise<{ change?: string; done?: string }> };

export default async function ReasonsPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ change, done = "" }, all] = await Promise.all([searchParams, listAllReasons()]);
  const submission = randomUUID();
  const offered = all.filter(({ retiredAt }) => retiredAt === null);
  const retired = all.filter(({ retiredAt }) => retiredAt !== null);
  const rows = (reasons: typeof all, order: readonly number[]) =>
    reasons.map((reason) => (
      <ReasonRow key={reason.id} reason={reason} open={reason.id === idOf(change)}>
        {reason.id === idOf(change) ? (
          <ReasonForm
            reason={{ ...reason, retired: reason.retiredAt !== null, needed: isNeeded(reason.key) }}
            submission={submission}
          />
        ) : (
          <OrderForm key={order.indexOf(reason.id)} of={reason} order={order} submission={submission} />
        )}
      </ReasonRow>
    ));
  return (
    <AdminPage
      viewer={viewer}
      title="Reasons"
      part="reasons"
      done={Object.hasOwn(news, done) ? news[done] : undefined}
      lead="Every decision gives one of these reasons, and the member concerned reads it. Changes here do not alter earlier decisions."
    >
      <section className="setting" aria-label="Active reasons">
        <h2>Active reasons</h2>
        <ul className="plain admin-rows">
          {rows(
            offered,
            offered.map(({ id }) => id),
          )}
        </ul>
      </section>
      {retired.length > 0 && (
        <section className="setting" aria-label="Retired reasons">
          <h2>Retired reasons</h2>
          <ul className="plain admin-rows">{rows(retired, [])}</ul>
        </section>
      )}
      {!change && (
        <section className="setting" aria-label="Add a reason">
          <h2>Add a reason</h2>
          <ReasonForm key={all.length} submission={submission} />
        </section>
      )}
    </AdminPage>
  );
}

/** By the word that the form's redirect carries. */
const news: Record<string, string> = {
  added: "Reason added at the end of the list. Moderators can use it now.",
  worded: "Saved. Earlier decisions keep the old words.",
  retired: "Reason retired. Moderators can no longer choose it. Earlier decisions stay.",
  offered: "Moderators can choose this reason again.",
  ordered: "Reason moved.",
};
