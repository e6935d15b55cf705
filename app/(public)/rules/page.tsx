import type { Metadata } from "next";
import { Document } from "@/components/layout/document";
import { HowKept } from "@/components/rules/enforcement";
import { Reasons } from "@/components/rules/reasons";
import { Trust } from "@/components/rules/trust";
import { listReasons } from "@/db/decisions/reasons";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { trustPrivileges } from "@/lib/forum/people/trust/privileges";
import { trustSteps } from "@/lib/forum/people/trust/steps";

export const metadata: Metadata = {
  title: "Rules",
  description:
    "What is welcome here, what is taken away, how that is decided, and the limits that hold for everybody.",
  alternates: { canonical: "/rules" },
};

export default async function Rules() {
  const [reasons, now] = await Promise.all([listReasons(), readThresholds()]);
  return (
    <Document title="Rules">
      <p>
        There are few of them. They are here so that somebody who is hurt and worried can ask without
        regretting it.
      </p>
      <h2>What makes a good thread</h2>
      <ul>
        <li>
          <strong>Say where you are.</strong> What hurts, since when, what you have tried. Somebody can then
          answer you and not an average.
        </li>
        <li>
          <strong>Speak for yourself.</strong> “The band work helped me in three weeks” is worth more than “do
          band work”.
        </li>
        <li>
          <strong>Say what failed too.</strong> The six weeks that did nothing are what the next reader needs
          most.
        </li>
        <li>
          <strong>One question, one thread.</strong> Then those who wait for the same answer can be counted.
        </li>
      </ul>
      <Reasons reasons={reasons} />
      <HowKept now={now} newcomersFlag={trustPrivileges(0).flagWeight} />
      <Trust steps={trustSteps(now)} fallDays={now.trustFallDays} />
      <h2>Limits</h2>
      <dl className="facts">
        <dt>A title</dt>
        <dd>15 to 120 characters</dd>
        <dt>A text</dt>
        <dd>20 to 32,000 characters</dd>
        <dt>Tags</dt>
        <dd>one to five</dd>
        <dt>A picture</dt>
        <dd>up to 10 MB and 40 megapixels</dd>
        <dt>On your first day</dt>
        <dd>
          three threads and ten replies, half a minute apart, with two links and two mentions in each. It ends
          24 hours after you joined
        </dd>
        <dt>A handle</dt>
        <dd>can be changed three times in 30 days</dd>
        <dt>How often</dt>
        <dd>
          There is a limit on writing and on sign-in mails, far above what people do. Who meets it is told
          when it ends, and loses nothing that was typed.
        </dd>
      </dl>
      <p>
        Being new is not held against anybody: the limits of the first day are there because whoever sells
        something comes for one day. From the second on they are the same for all members.
      </p>
    </Document>
  );
}
