import type { Metadata } from "next";
import { ReportForm } from "@/components/flags/report-form";
import { readEnv } from "@/lib/env";
import { currentActor } from "@/lib/web/current-actor";
import { newSubmission } from "@/lib/web/form-state";
import { MemberPage } from "../member-page";

export const metadata: Metadata = { title: "Report something illegal" };

type Props = { searchParams: Promise<{ link?: string | string[]; received?: string }> };

/** For everybody, with or without an account. */
export default async function ReportPage({ searchParams }: Props) {
  const [viewer, { link, received }] = await Promise.all([currentActor(), searchParams]);
  if (received)
    return (
      <MemberPage viewer={viewer} title="Your report is here">
        <div className="note">
          <p>
            It has been received, and a person reads it and decides; no program does. If you left an address,
            you are told by mail what was decided, why, and what you can do if you disagree.
          </p>
          <p>
            <a href="/">To the threads</a>
          </p>
        </div>
      </MemberPage>
    );
  return (
    <MemberPage
      viewer={viewer}
      title="Report something illegal"
      lead="Something here is against the law? Say where it stands and why. You need no account and no name. What only breaks the rules is flagged: sign in, and press the flag beside it."
    >
      <ReportForm
        link={typeof link === "string" && link.startsWith("/") ? `${readEnv().publicUrl}${link}` : ""}
        submission={newSubmission()}
      />
    </MemberPage>
  );
}
