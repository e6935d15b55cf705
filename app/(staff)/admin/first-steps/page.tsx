import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ButtonForm } from "@/components/admin/button-form";
import { FirstSteps } from "@/components/forum-settings/first-steps";
import { readFirstSteps } from "@/db/site/first-steps";
import { passFirstStepAction } from "@/lib/actions/forum-settings";
import { readEnv } from "@/lib/env";
import { renewForum } from "@/lib/forum-settings/current";
import { type FirstStep, isDismissed, stepStates } from "@/lib/forum-settings/first-steps";
import { mailHealth } from "@/lib/mail/health";
import { adminPath, forumSettingsPath } from "@/lib/urls";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "First steps" };

export default async function FirstStepsPage() {
  const viewer = await currentAdmin();
  const [settings, progress, mail] = await Promise.all([renewForum(), readFirstSteps(), mailHealth()]);
  const mailWorks = Boolean(readEnv().smtpUrl) && mail.ok;
  const states = stepStates(settings, { ...progress, mailWorks });
  const submission = randomUUID();
  const { firstSteps } = settings;
  const dismissed = isDismissed(settings);
  return (
    <AdminPage
      viewer={viewer}
      title="Make this forum yours"
      part="first-steps"
      lead={`Five steps, about ten minutes. ${states.filter(({ state }) => state === "done").length} of 5 done. You can skip each step, and this page keeps your place.`}
    >
      <FirstSteps
        states={states}
        firstSteps={firstSteps}
        submission={submission}
        inside={insideOf(mail.problem)}
      />
      <ButtonForm
        action={passFirstStepAction}
        submission={submission}
        button={dismissed ? ["Remind me again", "Saving…"] : ["Do not remind me", "Saving…"]}
        fields={{ step: "dismissed", firstSteps }}
      />
    </AdminPage>
  );
}

/** What to do in each step. */
function insideOf(mailProblem: string | null): Readonly<Record<FirstStep, ReactNode>> {
  return {
    look: (
      <>
        <p>Choose a name, a tagline, a logo and a colour. Every page shows them within a second.</p>
        <Open href={forumSettingsPath("look")}>Name and look</Open>
      </>
    ),
    contact: (
      <>
        <p>
          Readers must be able to see who runs this forum, and in many countries the law asks for it. The
          country decides which emergency numbers readers see first.
        </p>
        <Open href={forumSettingsPath("contact")}>Contact and imprint</Open>
        <Open href={forumSettingsPath("units")}>Country</Open>
      </>
    ),
    author: (
      <>
        <p>
          The author writes articles and answers questions, and is marked everywhere. Give the role to the
          address that the author signs in with. There may be several authors. If you write yourself, use a
          second address: an admin does not answer as the author.
        </p>
        <pre>npm run forum -- member author@example.org --role author</pre>
        <Open href={adminPath("members")}>Members and roles</Open>
      </>
    ),
    mail: (
      <>
        <p>
          {mailProblem ?? "No mail server is set, so emails stay on this machine."} Nobody but you can sign in
          until emails are sent. Set SMTP_URL and MAIL_FROM where the forum starts, then restart it.
        </p>
        <Open href={forumSettingsPath("mail")}>Test the email</Open>
      </>
    ),
    import: (
      <>
        <p>
          In WordPress choose Tools, Export, All content. Then show what the import would add, and import.
          Nothing is public before you run the second command.
        </p>
        <pre>{"npm run forum -- import export.xml --dry-run\nnpm run forum -- import export.xml"}</pre>
      </>
    ),
  };
}

function Open({ href, children }: { href: string; children: string }) {
  return (
    <a className="btn" href={href}>
      {children}
    </a>
  );
}
