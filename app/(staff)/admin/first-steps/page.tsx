import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ButtonForm } from "@/components/admin/button-form";
import { FirstSteps } from "@/components/forum-settings/first-steps";
import { SettingsForm } from "@/components/forum-settings/settings-form";
import { readFirstSteps } from "@/db/site/first-steps";
import { listSettings } from "@/db/site/settings";
import { passFirstStepAction } from "@/lib/actions/forum-settings";
import { readEnv } from "@/lib/env";
import { fieldsNamed } from "@/lib/forum/site/settings/fields";
import { renewForum } from "@/lib/forum-settings/current";
import { type FirstStep, isDismissed, stepStates } from "@/lib/forum-settings/first-steps";
import type { SettingName } from "@/lib/forum-settings/table";
import { mailHealth } from "@/lib/mail/health";
import { adminPath, forumSettingsPath } from "@/lib/urls";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "First steps" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function FirstStepsPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [settings, progress, mail, stored, { done = "" }] = await Promise.all([
    renewForum(),
    readFirstSteps(),
    mailHealth(),
    listSettings(),
    searchParams,
  ]);
  const mailWorks = Boolean(readEnv().smtpUrl) && mail.ok;
  const states = stepStates(settings, { ...progress, mailWorks });
  const submission = randomUUID();
  const { firstSteps } = settings;
  const dismissed = isDismissed(settings);
  const finished = states.filter(({ state }) => state === "done").length;
  return (
    <AdminPage
      viewer={viewer}
      title="Make this forum yours"
      part="first-steps"
      done={Object.hasOwn(NEWS, done) ? NEWS[done] : undefined}
      lead="Five steps, about ten minutes. You can skip each step, and this page keeps your place."
    >
      <p className="steps-done">
        <b>{finished} of 5 done</b>
        <progress value={finished} max={states.length} aria-label="Steps done" />
      </p>
      <FirstSteps
        states={states}
        firstSteps={firstSteps}
        submission={submission}
        inside={insideOf(mail.problem, new Map(stored.map(({ name, value }) => [name, value])))}
      />
      <ButtonForm
        action={passFirstStepAction}
        submission={submission}
        button={
          dismissed ? ["Remind me of these steps again", "Saving…"] : ["Dismiss these steps", "Saving…"]
        }
        fields={{ step: "dismissed", firstSteps }}
      />
    </AdminPage>
  );
}

const NEWS: Readonly<Record<string, string>> = {
  saved: "Saved. Everyone sees the change now.",
  same: "You changed nothing, so nothing was saved.",
};

/** The settings of each step that are asked for on this page; the others are a link away. */
const ASKED = {
  look: ["name", "tagline", "accent"],
  contact: ["imprint", "contact", "country", "leastAge"],
} as const satisfies Partial<Record<FirstStep, readonly SettingName[]>>;

/** What to do in each step. */
function insideOf(
  mailProblem: string | null,
  stored: ReadonlyMap<string, unknown>,
): Readonly<Record<FirstStep, ReactNode>> {
  const settings = (step: keyof typeof ASKED) => (
    <SettingsForm
      key={JSON.stringify(fieldsNamed(ASKED[step], stored))}
      group={step}
      fields={fieldsNamed(ASKED[step], stored)}
      submission={randomUUID()}
      isStep
    />
  );
  return {
    look: (
      <>
        {settings("look")}
        <Open href={`${forumSettingsPath("look")}#picture`}>Upload a logo</Open>
      </>
    ),
    contact: (
      <>
        <p>Readers must be able to see who runs this forum, and in many countries the law asks for it.</p>
        {settings("contact")}
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
        <Open href={adminPath("members")}>Give a member the role</Open>
      </>
    ),
    mail: (
      <>
        <p>
          {mailProblem ?? "No mail server is set, so emails stay on this machine."} Nobody but you can sign in
          until emails are sent. Set SMTP_URL and MAIL_FROM where the forum starts, then restart it.
        </p>
        <Open href={forumSettingsPath("mail")}>Send a test email</Open>
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
