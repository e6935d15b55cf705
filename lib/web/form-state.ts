import type { QuietLink } from "@/lib/care/groups";
import type { CareShown } from "@/lib/care/shown";
import type { Typed } from "@/lib/forms/typed";
import type { FoundAnswer } from "@/lib/search/find-answers";

export { newSubmission } from "@/lib/forms/submission";
export {
  all,
  DOCUMENT_FIELD,
  DRAFT_FIELD,
  DRAFTS_KEPT,
  one,
  SUBMISSION_FIELD,
  type Typed,
} from "@/lib/forms/typed";

export type FormOutcome =
  | "thanked"
  | "thanked-before"
  | "own-answer"
  | "joined"
  | "joined-before"
  | "own-question";

export interface FormState {
  readonly values: Typed | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly message: string | null;
  readonly code: string | null;
  readonly to: string | null;
  readonly said: FormOutcome | null;
  readonly found: readonly FoundAnswer[] | null;
  /** Where a question about the forum itself is answered. */
  readonly help: string | null;
  readonly suggested: readonly string[] | null;
  /** The care notice beside the form; it never stops anybody from posting. */
  readonly care: CareShown | null;
  readonly quiet: QuietLink | null;
  /** Begins the ids of the fields, where a page has several forms with fields of the same name. */
  readonly ids?: string;
}

export const UNTOUCHED: FormState = {
  values: null,
  fields: {},
  message: null,
  code: null,
  to: null,
  said: null,
  found: null,
  help: null,
  suggested: null,
  care: null,
  quiet: null,
};

export type FormAction = (earlier: FormState, form: FormData) => Promise<FormState>;
