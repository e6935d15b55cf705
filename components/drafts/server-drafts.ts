import type { Fields } from "./fields";

export interface ServerDraft {
  readonly version: number;
  readonly fields: Fields;
  readonly savedAt: string | Date;
}

/** A sentence if the server refused the save. */
export type Saving = "saved" | "conflict" | "signed out" | "unreached" | { refused: string };

/** @returns undefined if the server did not answer. */
export async function findOnServer(place: string): Promise<ServerDraft | null | undefined> {
  const asked = `/api/drafts?${new URLSearchParams({ place })}`;
  const answer = await fetch(asked, { headers: { accept: "application/json" } }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as ServerDraft | null) : undefined;
}

export async function saveOnServer(
  draft: { place: string; version: number; fields: Fields; writer: string },
  leaving = false,
): Promise<Saving> {
  const { place, version, fields, writer } = draft;
  const body = new URLSearchParams({
    place,
    version: String(version),
    fields: JSON.stringify(fields),
    writer,
  });
  const answer = await post("/api/drafts", body, leaving);
  if (!answer || answer.status >= 500) return "unreached";
  if (answer.ok) return "saved";
  if (answer.status === 409) return "conflict";
  if (answer.status === 401) return "signed out";
  const { title } = (await answer.json().catch(() => ({}))) as { title?: string };
  return { refused: title ?? "Saved on this device." };
}

export async function discardOnServer(place: string): Promise<boolean> {
  return (await post("/api/drafts/discard", new URLSearchParams({ place })))?.ok ?? false;
}

/** @returns nothing if the connection broke. `keepalive` lets the request outlive the page. */
function post(path: string, body: URLSearchParams, keepalive = false): Promise<Response | undefined> {
  const headers = { accept: "application/json" };
  return fetch(path, { method: "POST", body, headers, keepalive }).catch(() => undefined);
}
