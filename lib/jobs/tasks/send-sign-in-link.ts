import { readEnv } from "@/lib/env";
import { SYSTEM } from "@/lib/forum/people/actor";
import { issueSignInLink } from "@/lib/forum/sign-ins/operations";
import { hashOfCode, hashOfLink, newCode, newSecret } from "@/lib/forum/sign-ins/secrets";
import type { Job } from "@/lib/jobs/job";
import { send } from "@/lib/mail/send";
import { signInMail } from "@/lib/mail/sign-in-link";
import { perform } from "@/lib/pipeline/perform";
import { confirmSignInPath } from "@/lib/urls";

const VALID_MINUTES = 10;

type Payload = Extract<Job, { name: "send_sign_in_link" }>["payload"];

/** Makes the link and the code only now, so that they stand in the mail and nowhere else; we keep their hashes. */
export async function sendSignInLink({ email, next, browser }: Payload): Promise<void> {
  const link = newSecret();
  const code = newCode();
  const token = hashOfLink(link);
  const expires = new Date(Date.now() + VALID_MINUTES * 60_000);
  const mail = { email, token, code: hashOfCode(token, code), browser, expires };
  await perform(issueSignInLink, mail, { actor: SYSTEM, source: "job" });
  const { publicUrl } = readEnv();
  const url = publicUrl + confirmSignInPath(link, next);
  await send(signInMail({ to: email, url, code, minutes: VALID_MINUTES }));
}
