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

/** What came of a form whose words were not posted, since something else was better (components/answers/form-outcome-words.ts). */
export type FormOutcome =
  | "thanked"
  | "thanked-before"
  | "own-answer"
  | "joined"
  | "joined-before"
  | "own-question";

/** What a form knows after it was sent: what was typed, and what was wrong with it. */
export interface FormState {
  /** Null until something was sent. */
  readonly values: Typed | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly message: string | null;
  readonly code: string | null;
  /** Where the browser goes on to, when it asked by script. */
  readonly to: string | null;
  /** What is said there; null where the words themselves were posted. */
  readonly said: FormOutcome | null;
  /** What answers the words already, where that was asked without script. */
  readonly found: readonly FoundAnswer[] | null;
  /** The tags that were ticked because the words name them. */
  readonly suggested: readonly string[] | null;
  /** What the words ask to be shown with the form when it comes back; posting is never kept from anybody by it. */
  readonly care: CareShown | null;
  readonly quiet: QuietLink | null;
}

export const UNTOUCHED: FormState = {
  values: null,
  fields: {},
  message: null,
  code: null,
  to: null,
  said: null,
  found: null,
  suggested: null,
  care: null,
  quiet: null,
};

export type FormAction = (earlier: FormState, form: FormData) => Promise<FormState>;
