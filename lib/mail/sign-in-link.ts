import { escaped } from "@/lib/html";
import type { Mail } from "./mail";

interface SignInMail {
  readonly to: string;
  /** The whole link. */
  readonly url: string;
  /** Six digits, for a browser other than the one that asked. */
  readonly code: string;
  readonly minutes: number;
}

/** The mail that signs somebody in. */
export function signInMail({ to, url, code, minutes }: SignInMail): Mail {
  const asked = "Somebody, most likely you, asked to sign in to Comeback.";
  const elsewhere = "If you asked in another browser or on another device, type this code there:";
  const limits = `Link and code work once, for ${minutes} minutes. Give them to nobody: whoever has them is signed in as you.`;
  const ignore = "If you did not ask for this, do nothing: nobody gets in without it.";
  return {
    to,
    subject: "Your link to sign in to Comeback",
    text: `${asked}

Sign in:
${url}

${elsewhere}
${code}

${limits}
${ignore}

Comeback, where injured runners compare notes
`,
    html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<body style="margin:0;padding:24px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:34em">
<p>${asked}</p>
<p style="margin:24px 0"><a href="${escaped(url)}" style="display:inline-block;padding:12px 22px;border-radius:99px;background:#23644a;color:#fff;text-decoration:none;font-weight:600">Sign in to Comeback</a></p>
<p>${elsewhere}</p>
<p style="margin:8px 0 24px;font:600 28px/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.16em">${code}</p>
<p>${limits} ${ignore}</p>
<p style="font-size:14px">If the button does nothing, open this address:<br><a href="${escaped(url)}" style="word-break:break-all">${escaped(url)}</a></p>
</div>
</body>
</html>
`,
  };
}
