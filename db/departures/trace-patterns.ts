/** Keys under which events and documents hold a handle alone. */
export const HANDLE_KEYS = ["id", "handle", "formerHandle", "writer", "commenter", "by"] as const;

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
const either = (handles: readonly string[]) => handles.map(escaped).join("|");

/** "@moss-runner", "/u/moss-runner" and the values of the keys above, but not "@moss-runner-2". For Postgres, any case. */
export const handlePattern = (handles: readonly string[]) =>
  `(@|/u/|"(${HANDLE_KEYS.join("|")})": ?")(${either(handles)})(?![a-z0-9_-])`;

/** As above, and any whole value: lists of handles have no key of their own. */
export const maybeHandlePattern = (handles: readonly string[]) =>
  `(@|/u/|")(${either(handles)})(?![a-z0-9_-])`;

export const emailPattern = (email: string) => `(?<![a-z0-9._%+-])${escaped(email)}(?![a-z0-9-])`;

export const mentionOf = (handles: readonly string[]) =>
  new RegExp(`(@|/u/)(?:${either(handles)})(?![a-z0-9_-])`, "gi");

export const addressOf = (email: string) => new RegExp(emailPattern(email), "gi");
