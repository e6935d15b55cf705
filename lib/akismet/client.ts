import type { AkismetSettings } from "@/lib/env-akismet";

/** Akismet gets only what every reader sees. */
export interface PublicText {
  readonly site: string;
  readonly address: string;
  readonly kind: "thread" | "comment";
  readonly writer: string | null;
  readonly words: string;
  readonly postedAt: Date;
}

export type Judgement = { readonly spam: boolean; readonly blatant: boolean };

const TIMEOUT_MS = 10_000;
const LONGEST_ANSWER = 2_000;
const LONGEST_TEXT = 40_000;
/** Akismet requires the sender's IP address, which the forum does not store: a placeholder. */
const NO_ADDRESS = "0.0.0.0";

export async function ask(settings: AkismetSettings, text: PublicText): Promise<Judgement> {
  const { answer, headers } = await post(settings, "comment-check", text);
  if (answer !== "true" && answer !== "false")
    throw new Error(`Akismet did not answer: ${headers.get("x-akismet-debug-help") ?? answer}`);
  return { spam: answer === "true", blatant: headers.get("x-akismet-pro-tip") === "discard" };
}

export async function teach(settings: AkismetSettings, text: PublicText, spam: boolean): Promise<void> {
  const { answer } = await post(settings, spam ? "submit-spam" : "submit-ham", text);
  if (!answer.startsWith("Thanks")) throw new Error(`Akismet did not accept the correction: ${answer}`);
}

async function post(
  { key, url }: AkismetSettings,
  method: "comment-check" | "submit-spam" | "submit-ham",
  text: PublicText,
) {
  const answered = await fetch(`${url}/1.1/${method}`, {
    method: "POST",
    body: new URLSearchParams({ api_key: key, ...fieldsOf(text) }),
    headers: { "user-agent": "Comeback/0.1 | Akismet/1.1" },
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = (await answered.text()).slice(0, LONGEST_ANSWER).trim();
  if (!answered.ok) throw new Error(`Akismet answered ${answered.status}: ${answer}`);
  return { answer, headers: answered.headers };
}

function fieldsOf({ site, address, kind, writer, words, postedAt }: PublicText): Record<string, string> {
  return {
    blog: site,
    permalink: address,
    user_ip: NO_ADDRESS,
    comment_type: kind === "thread" ? "forum-post" : "reply",
    ...(writer ? { comment_author: writer } : {}),
    comment_content: words.slice(0, LONGEST_TEXT),
    comment_date_gmt: postedAt.toISOString(),
    blog_charset: "UTF-8",
  };
}
