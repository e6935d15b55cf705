/** What `GET /api/viewer` tells a member about themselves; null to anybody else. */
export interface Viewer {
  readonly handle: string;
  readonly name: string;
  /** The form that signs out: where it posts to, and what proves that this site sent it. */
  readonly signOut: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
}

/** Puts the member's own name and the way out where the page, being the same for everybody, says "Sign in". */
export async function showAccount(): Promise<void> {
  const place = document.querySelector('[data-viewer="account"]');
  if (!place) return;
  const response = await fetch("/api/viewer", { headers: { accept: "application/json" } }).catch(
    () => undefined,
  );
  if (!response?.ok) return;
  const viewer = (await response.json()) as Viewer | null;
  if (viewer) place.replaceWith(nameOf(viewer), signOut(viewer));
}

function nameOf({ handle, name }: Viewer): HTMLElement {
  const link = document.createElement("a");
  link.className = "btn quiet";
  link.href = `/u/${handle}`;
  link.textContent = name;
  return link;
}

function signOut({ signOut: { action, fields } }: Viewer): HTMLElement {
  const form = document.createElement("form");
  form.method = "post";
  form.action = action;
  for (const [name, value] of Object.entries(fields)) form.append(hidden(name, value));
  const button = document.createElement("button");
  button.className = "btn quiet";
  button.textContent = "Sign out";
  form.append(button);
  return form;
}

function hidden(name: string, value: string): HTMLElement {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  return input;
}
