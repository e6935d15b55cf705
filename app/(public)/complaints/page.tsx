import "@/app/styles/prose.css";
import "@/app/styles/pages.css";
import type { Metadata } from "next";
import { Address } from "@/components/layout/address";
import { Document } from "@/components/layout/document";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { forum } from "@/lib/forum-settings/current";
import { messagesPath, reportPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

export const metadata: Metadata = {
  title: "Complaints",
  description: "How to report a post, appeal a decision, and complain about this forum or your data.",
  alternates: { canonical: "/complaints" },
};

export default async function Complaints() {
  const { contact, complaintDays, dataProtection } = forum();
  const { appealDays } = await readThresholds();
  return (
    <Document title="Complaints">
      <p>If something here is wrong, one of these ways leads to a person who can change it.</p>
      <h2>A post is illegal or breaks the rules</h2>
      <p>
        Choose Flag below the post. Without an account, use <a href={reportPath}>the report form</a>: say
        where the post is and why it should go. A moderator decides, and we tell you the decision if you left
        an address. Is somebody in danger now? Call your local emergency number first.
      </p>
      <h2>A moderator decided about your post or account</h2>
      <p>
        Our message about the decision has a link to appeal. You can appeal once, within{" "}
        {counted(appealDays, "day", "days")}, free of charge. If there is another moderator, one who did not
        make the decision answers. In the EU you can also turn to an out-of-court dispute settlement body, and
        everywhere to a court.
      </p>
      <h2>Your report was refused</h2>
      <p>
        Our email about the outcome says why. Answer with new facts by a new report, or write to the owner as
        below.
      </p>
      <h2>The forum itself, its moderators or its owner</h2>
      <p>
        {contact ? (
          <>
            Write to the owner: <Address of={contact} />.
          </>
        ) : (
          <>
            <a href={messagesPath}>Write to the moderators</a> and ask for the owner.
          </>
        )}{" "}
        You get an answer within {counted(complaintDays, "day", "days")}.
      </p>
      <h2>Your data</h2>
      <p>
        Ask what we keep about you, or ask us to correct or delete it:{" "}
        {dataProtection || contact ? (
          <Address of={dataProtection || contact} />
        ) : (
          <a href={messagesPath}>write to the moderators</a>
        )}
        . If you are not satisfied, complain to the data protection authority of your country.{" "}
        <a href="/privacy">What we keep</a>.
      </p>
    </Document>
  );
}
