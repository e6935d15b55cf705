import { DomainError, type FieldErrors } from "@/lib/errors";

const MEANING: Record<
  string,
  { code: "invalid" | "conflict" | "not_found"; message: string; field?: string }
> = {
  handles_are_taken_once: {
    code: "conflict",
    message: "Somebody already has this handle. Choose another.",
    field: "handle",
  },
  handles_are_kept_for_a_year: {
    code: "conflict",
    message:
      "Somebody else had this handle until recently, and old links still lead to them. Choose another.",
    field: "handle",
  },
  handles_are_words: {
    code: "invalid",
    message:
      "A handle has 2 to 40 characters: a to z, digits, - or _, and does not begin or end with - or _.",
    field: "handle",
  },
  addresses_belong_to_one_person: {
    code: "conflict",
    message: "This email address belongs to a member.",
    field: "email",
  },
  people_who_left_write_nothing: {
    code: "conflict",
    message: "This account is deleted, so nothing was saved.",
  },
  people_leave_once: {
    code: "conflict",
    message: "You have already asked to delete your account. Cancel that first, then choose another way.",
  },
  data_is_exported_once_at_a_time: {
    code: "conflict",
    message: "Your export is already being made. We email you when it is ready.",
  },
  people_are_invited_once: {
    code: "conflict",
    message: "This address has an open invitation. Withdraw that one first.",
    field: "email",
  },
  passkeys_pkey: { code: "conflict", message: "This passkey is already in use here." },
  comments_stay_in_their_thread: {
    code: "not_found",
    message: "The comment you are replying to is not in this thread.",
  },
  one_article_is_pinned: { code: "conflict", message: "Another article is already pinned." },
  only_articles_are_pinned: { code: "invalid", message: "Only an article can be pinned." },
  accepted_answers_are_in_their_thread: { code: "invalid", message: "That comment is not in this thread." },
};

/** Any other error is a bug and passes through with its cause. */
export function asDomainError(error: unknown): unknown {
  const constraint = constraintOf(error);
  const meaning = constraint ? MEANING[constraint] : undefined;
  if (!meaning) return error;
  const fields: FieldErrors = meaning.field ? { [meaning.field]: meaning.message } : {};
  return new DomainError(meaning.code, meaning.message, { fields, cause: error });
}

/** Postgres aborted the transaction (40P01 deadlock, 40001 serialization failure): trying again is safe. */
export function yieldedToAnother(error: unknown): boolean {
  return ["40P01", "40001"].includes(property(error, "code") ?? "");
}

const constraintOf = (error: unknown) => property(error, "constraint");

/** Drizzle wraps Postgres errors, so the property may be anywhere in the chain of causes. */
function property(error: unknown, name: "code" | "constraint"): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const value = (at as { [key in typeof name]?: unknown })[name];
    if (typeof value === "string") return value;
  }
  return undefined;
}
