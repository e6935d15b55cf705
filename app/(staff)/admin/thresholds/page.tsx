import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ThresholdForm } from "@/components/admin/threshold-form";
import { ThresholdRow } from "@/components/admin/threshold-row";
import { boundsInWords } from "@/lib/forum/people/settings/input";
import { readThresholds, THRESHOLD_GROUPS, type ThresholdName } from "@/lib/forum/people/settings/thresholds";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Thresholds" };

type Props = { searchParams: Promise<{ change?: string; done?: string }> };

export default async function ThresholdsPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ change, done }, now] = await Promise.all([searchParams, readThresholds()]);
  const submission = randomUUID();
  return (
    <AdminPage
      viewer={viewer}
      title="Thresholds"
      part="thresholds"
      done={done && "Saved. The new value applies now, and the rules page shows it."}
      lead="These numbers control flags, filters, appeals and trust. You can change each within safe limits."
    >
      {THRESHOLD_GROUPS.map(({ title, thresholds }) => (
        <section key={title} className="setting" aria-label={title}>
          <h2>{title}</h2>
          <ul className="plain admin-rows">
            {Object.entries(thresholds).map(([key, threshold]) => {
              const name = key as ThresholdName;
              const shown = { name, threshold, value: now[name], bounds: boundsInWords(name) };
              return (
                <ThresholdRow key={name} {...shown} open={change === name}>
                  <ThresholdForm {...shown} submission={submission} />
                </ThresholdRow>
              );
            })}
          </ul>
        </section>
      ))}
    </AdminPage>
  );
}
