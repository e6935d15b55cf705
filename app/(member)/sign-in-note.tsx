import { headers } from "next/headers";
import { EmailTrouble } from "@/components/people/email-trouble";
import { readEnv } from "@/lib/env";
import { mailOutlook } from "@/lib/mail/health";
import { welcomePath } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";

type Props = { viewer: Viewer; asked: { new?: unknown; elsewhere?: unknown } };

/** On a form that visitors can fill in: what they should know before they sign in, and after. */
export function SignInNote({ viewer, asked }: Props) {
  if (viewer.kind !== "member") return <BeforeSignIn />;
  const [isNew, elsewhere] = [asked.new === "yes", asked.elsewhere === "yes"];
  if (!isNew && !elsewhere) return null;
  return (
    <div className="note line after-sign-in" role="status">
      {isNew && (
        <p>
          <b>You’re in.</b> Your name here is {viewer.name ?? viewer.handle}.{" "}
          {elsewhere ? "You can " : "Send your text first, or "}
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

/** Says before anybody writes that no email can sign them in at the moment. */
async function BeforeSignIn() {
  const outlook = await mailOutlook(await headers());
  return <EmailTrouble outlook={outlook} providers={readEnv().providers.map(({ name }) => name)} />;
}
