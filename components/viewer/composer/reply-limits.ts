export interface Answered {
  readonly threadId: number;
  readonly parentId: number | null;
}

const PATIENCE_MS = 1_000;

/** Nothing if the server does not answer in time: sending says the same. */
export async function replyLimitsFor({ threadId, parentId }: Answered): Promise<readonly string[]> {
  const asked = new URLSearchParams({ thread: String(threadId), ...(parentId && { to: String(parentId) }) });
  try {
    const answer = await fetch(`/api/viewer/reply-limits?${asked}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}
