import { SignOut } from "@/components/people/sign-out";
import { personPath } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";

type Props = { viewer: Extract<Viewer, { kind: "member" }>; next: string };

export function SignedIn({ viewer, next }: Props) {
  return (
    <MemberPage
      viewer={viewer}
      title="You are signed in"
      lead={`Your name here is ${viewer.name ?? viewer.handle}.`}
    >
      <div className="acts">
        <a className="btn go" href={next}>
          {next === "/" ? "To the threads" : "Continue"}
        </a>
        <a className="btn" href={personPath(viewer.handle)}>
          Your page
        </a>
        <SignOut handle={viewer.handle} />
      </div>
    </MemberPage>
  );
}
