import type { Mail } from "./mail";

/** The mail that signs somebody in; `url` is the whole link. */
export function signInMail({ to, url, minutes }: { to: string; url: string; minutes: number }): Mail {
  const lines = [
    "Somebody, most likely you, asked for a link to sign in to Comeback.",
    `It works once, for ${minutes} minutes. If you did not ask for it, do nothing: nobody gets in without it.`,
  ] as const;
  return {
    to,
    subject: "Your link to sign in to Comeback",
    text: `${lines[0]}\n\nSign in:\n${url}\n\n${lines[1]}\n\nComeback, where injured runners compare notes\n`,
    html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<body style="margin:0;padding:24px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:34em">
<p>${lines[0]}</p>
<p style="margin:24px 0"><a href="${escaped(url)}" style="display:inline-block;padding:12px 22px;border-radius:99px;background:#23644a;color:#fff;text-decoration:none;font-weight:600">Sign in to Comeback</a></p>
<p>${lines[1]}</p>
<p style="font-size:14px">If the button does nothing, open this address:<br><a href="${escaped(url)}" style="word-break:break-all">${escaped(url)}</a></p>
</div>
</body>
</html>
`,
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
