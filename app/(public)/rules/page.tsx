import "@/app/styles/prose.css";
import "@/app/styles/pages.css";
import type { Metadata } from "next";
import { Document } from "@/components/layout/document";
import { OwnText } from "@/components/layout/own-text";
import { HowKept } from "@/components/rules/enforcement";
import { Reasons } from "@/components/rules/reasons";
import { Trust } from "@/components/rules/trust";
import { listReasons } from "@/db/decisions/reasons";
import { firstDayInWords } from "@/lib/forum/people/first-day";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { trustPrivileges } from "@/lib/forum/people/trust/privileges";
import { trustSteps } from "@/lib/forum/people/trust/steps";

export const metadata: Metadata = {
  title: "Rules",
  description:
    "What is welcome here, what moderators remove, how they decide, and the limits that apply to everyone.",
  alternates: { canonical: "/rules" },
};

export default async function Rules() {
  const [reasons, now] = await Promise.all([listReasons(), readThresholds()]);
  return (
    <Document title="Rules">
      <OwnText name="rules" />
      <Reasons reasons={reasons} />
      <HowKept now={now} newcomersFlag={trustPrivileges(0).flagWeight} />
      <Trust steps={trustSteps(now)} fallDays={now.trustFallDays} />
      <h2 id="terms">These rules are our terms</h2>
      <p>
        If you have an account here, you agree to this page. There is no other contract.{" "}
        <a href="/privacy">What we keep about you</a> is on a page of its own. We use{" "}
        <a href="/health-data">your health data</a> only if you agree to that separately, never because you
        signed up.
      </p>
      <h2>Limits</h2>
      <dl className="facts">
        <dt>Title</dt>
        <dd>15 to 120 characters</dd>
        <dt>Text</dt>
        <dd>20 to 32,000 characters</dd>
        <dt>Tags</dt>
        <dd>1 to 5</dd>
        <dt>Picture</dt>
        <dd>up to 10 MB and 40 megapixels</dd>
        <dt>Your first day</dt>
        <dd>{firstDayInWords()}</dd>
        <dt>Handle</dt>
        <dd>You can change it 3 times in 30 days.</dd>
        <dt>Rate limits</dt>
        <dd>
          You can post and request sign-in emails only so often, far above normal use. If you reach a limit,
          we tell you when it ends and keep what you typed.
        </dd>
      </dl>
      <p>
        The first day has limits because spammers usually come for one day. The first-day limits do not apply
        to authors, moderators and admins, and end earlier if you reach the first step of trust. A moderator
        can apply the limits to an account again, for a time and with a reason. All other limits apply to
        everyone, except that each step of trust lets you post more often.
      </p>
    </Document>
  );
}
