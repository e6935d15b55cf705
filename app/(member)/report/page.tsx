import type { Metadata } from "next";
import { ReportForm } from "@/components/flags/report-form";
import { readEnv } from "@/lib/env";
import { currentActor } from "@/lib/web/current-actor";
import { newSubmission } from "@/lib/web/form-state";
import { MemberPage } from "../member-page";

export const metadata: Metadata = { title: "Report illegal content" };

type Props = { searchParams: Promise<{ link?: string | string[]; received?: string }> };

/** For everybody, with or without an account. */
export default async function ReportPage({ searchParams }: Props) {
  const [viewer, { link, received }] = await Promise.all([currentActor(), searchParams]);
  if (received)
    return (
      <MemberPage viewer={viewer} title="We received your report">
        <div className="note">
          <p>
            A person reads your report and decides, not a program, even if what you reported is hidden by now.
            If you gave your email address, we confirm your report, and later email you the decision, the
            reasons and what you can do if you disagree.
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
      title="Report illegal content"
      lead="Tell us where it is and why it is illegal. You need no account and no name. If it only breaks our rules, sign in and press its flag instead."
    >
      <ReportForm
        link={typeof link === "string" && link.startsWith("/") ? `${readEnv().publicUrl}${link}` : ""}
        submission={newSubmission()}
      />
    </MemberPage>
  );
}
