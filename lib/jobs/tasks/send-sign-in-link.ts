import { createHash, randomBytes } from "node:crypto";
import { readEnv } from "@/lib/env";
import { SYSTEM } from "@/lib/forum/people/actor";
import { issueSignInLink } from "@/lib/forum/sign-ins/operations";
import type { Job } from "@/lib/jobs/job";
import { send } from "@/lib/mail/send";
import { signInMail } from "@/lib/mail/sign-in-link";
import { perform } from "@/lib/pipeline/perform";
import { confirmSignInPath } from "@/lib/urls";

const VALID_MINUTES = 10;

/** Makes the secret of a link only now, so that it stands in the mail and nowhere else; we keep its hash. */
export async function sendSignInLink({ email, next }: Job["payload"]): Promise<void> {
  const { authSecret = "", publicUrl } = readEnv();
  const token = randomBytes(32).toString("base64url");
  await perform(
    issueSignInLink,
    {
      email,
      // The hash that next-auth compares with: https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/core/lib/utils.ts
      token: createHash("sha256").update(`${token}${authSecret}`).digest("hex"),
      expires: new Date(Date.now() + VALID_MINUTES * 60_000),
    },
    { actor: SYSTEM, source: "job" },
  );
  const url = publicUrl + confirmSignInPath(token, next);
  await send(signInMail({ to: email, url, minutes: VALID_MINUTES }));
}
