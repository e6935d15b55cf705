import { welcomePath } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";

type Props = { viewer: Viewer; asked: { new?: unknown; elsewhere?: unknown } };

/** On the form that a visitor filled in before they signed in. */
export function AfterSignInNote({ viewer, asked }: Props) {
  if (viewer.kind !== "member") return null;
  const [isNew, elsewhere] = [asked.new === "yes", asked.elsewhere === "yes"];
  if (!isNew && !elsewhere) return null;
  return (
    <div className="note line after-sign-in" role="status">
      {isNew && (
        <p>
          <b>You’re in.</b> Your name here is {viewer.name ?? viewer.handle}. Send your text first, or{" "}
          <a href={welcomePath()}>choose another name and find threads that fit</a>.
        </p>
      )}
      {elsewhere && (
        <p>
          <b>Your text waits in the other browser.</b> You started this sign-in there. Ask for another email
          there and sign in to send the text, or write it again here.
        </p>
      )}
    </div>
  );
}
