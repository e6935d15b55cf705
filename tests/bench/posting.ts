import { setTimeout as pause } from "node:timers/promises";
import { runSql } from "@/db/databases";
import { newSubmission } from "@/lib/forms/submission";
import type { Forum } from "../support/forum-process";
import { newSession, signInAt } from "../support/session";

interface Stage {
  readonly forum: Forum;
  readonly databaseUrl: string;
  readonly threadId: number;
  /** A cookie each. */
  readonly members: readonly string[];
}

const POST_EVERY_MS = 1_500;
const RETRY_MS = 1_000;
const PATIENCE_MS = 30_000;
let round = 0;

/** Members whom no limit of the first day holds up. */
export async function settledMembers(forum: Forum, databaseUrl: string, count: number): Promise<string[]> {
  signInAt({ ...forum, databaseUrl });
  const cookies: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const { sessionToken } = await newSession(`poster-${nth}@example.org`);
    cookies.push(`next-auth.session-token=${sessionToken}`);
  }
  await runSql(databaseUrl, "update people set joined_at = joined_at - interval '60 days', trust = 3");
  return cookies;
}

/** Each member posts and, as a browser does, sends the same again until it is acknowledged; five readers read. */
export function postAndRead({ forum, databaseUrl, threadId, members }: Stage) {
  const began = ++round;
  const acknowledged: string[] = [];
  const sent: string[] = [];
  const reads: { ok: boolean; ms: number }[] = [];
  const sentences = new Set<string>();
  let ending = false;
  let heard: (at: number) => void = () => undefined;

  async function post(cookie: string, words: string): Promise<void> {
    const body = new URLSearchParams({
      threadId: String(threadId),
      body: words,
      submission: newSubmission(),
    });
    sent.push(words);
    for (;;) {
      const answer = await fetch(`${forum.url}/api/comments`, {
        method: "POST",
        headers: { cookie, origin: forum.url },
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => undefined);
      if (answer?.ok) {
        acknowledged.push(words);
        heard(performance.now());
        return;
      }
      const said = answer ? ((await answer.json().catch(() => ({}))) as { title?: string }).title : undefined;
      sentences.add(answer ? `${answer.status}: ${said}` : "no answer");
      await pause(RETRY_MS);
    }
  }

  const posting = members.map(async (cookie, member) => {
    await pause((member * POST_EVERY_MS) / members.length);
    for (let nth = 0; !ending; nth++) {
      await post(cookie, `Round ${began}, member ${member}, reply ${nth}: it went well today.`);
      await pause(POST_EVERY_MS);
    }
  });
  const reading = ["/", `/t/${threadId}`, "/about", "/tags", "/rules"].map(async (path) => {
    while (!ending) {
      const from = performance.now();
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const ok = await fetch(forum.url + path, { signal }).then(
        async (answer) => (await answer.text()).length > 0 && answer.ok,
        () => false,
      );
      reads.push({ ok, ms: performance.now() - from });
      await pause(100);
    }
  });

  return {
    /** When the next post is acknowledged. */
    nextPost: () =>
      new Promise<number>((resolve) => {
        heard = resolve;
      }),
    async end() {
      await pause(3_000);
      ending = true;
      await Promise.all([...posting, ...reading]);
      const { rows } = await runSql(
        databaseUrl,
        "select body_text as text, count(*)::int as times from comments where body_text like $1 group by 1",
        [`Round ${began},%`],
      );
      const times = new Map(rows.map(({ text, times }) => [String(text).trim(), Number(times)]));
      return {
        acknowledged: acknowledged.length,
        lost: acknowledged.filter((words) => !times.has(words)).length,
        doubled: sent.filter((words) => (times.get(words) ?? 0) > 1).length,
        served: reads.filter(({ ok }) => ok).length / reads.length,
        slowest: Math.max(...reads.map(({ ms }) => ms)),
        sentences: [...sentences],
      };
    },
  };
}
