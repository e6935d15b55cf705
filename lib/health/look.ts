import { readEnv } from "@/lib/env";
import { describeError } from "@/lib/log/describe-error";
import { bad, type Check, type Finding, type HealthContext } from "./check";
import { contentChecks } from "./checks/content";
import { databaseChecks } from "./checks/database";
import { jobChecks } from "./checks/jobs";
import { mailChecks } from "./checks/mail";
import { peopleChecks } from "./checks/people";
import { serverChecks } from "./checks/server";
import { storageChecks } from "./checks/storage";

export const CHECK_GROUPS: readonly { readonly title: string; readonly checks: readonly Check[] }[] = [
  { title: "People", checks: peopleChecks },
  { title: "Content", checks: contentChecks },
  { title: "Email", checks: mailChecks },
  { title: "Jobs", checks: jobChecks },
  { title: "Disk and backup", checks: storageChecks },
  { title: "Database", checks: databaseChecks },
  { title: "Server", checks: serverChecks },
];

export type { CheckState } from "./check";

export interface Checked extends Finding {
  readonly id: string;
  readonly title: string;
  readonly at: string | null;
  readonly group: string;
}

export interface HealthReport {
  readonly at: Date;
  readonly checked: readonly Checked[];
}

const PATIENCE_MS = 3_000;
const FRESH_MS = 60_000;
/** Next's bundle and the jobs share one report. */
const SHARED = Symbol.for("comeback.health");
const shared = globalThis as { [SHARED]?: { at: number; report: Promise<HealthReport> } };

/** Looks at most once a minute, or `again` right now. */
export function healthReport({ again = false } = {}): Promise<HealthReport> {
  const now = performance.now();
  const last = shared[SHARED];
  if (last && !again && now - last.at < FRESH_MS) return last.report;
  const report = lookAtAll({ now: new Date(), env: readEnv(), clock: Date.now });
  shared[SHARED] = { at: now, report };
  return report;
}

export async function lookAtAll(context: HealthContext): Promise<HealthReport> {
  const checked = await Promise.all(
    CHECK_GROUPS.flatMap(({ title: group, checks }) =>
      checks.map(async (check) => {
        const finding = await lookAt(check, context);
        return { id: check.id, title: check.title, at: check.at ?? null, group, ...finding };
      }),
    ),
  );
  return { at: context.now, checked };
}

/** Never throws, and never takes longer than `patienceMs`: the checks that work are shown whatever the others do. */
export async function lookAt(
  check: Check,
  context: HealthContext,
  patienceMs = PATIENCE_MS,
): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve(unfinished(patienceMs)), patienceMs);
  });
  const looked = (async () => check.look(context))().catch((error) => failed(error));
  return Promise.race([looked, late]).finally(() => clearTimeout(timer));
}

const unfinished = (ms: number) =>
  bad(
    `This check did not end within ${ms / 1000} seconds.`,
    "Look again in a minute. If it hangs again, look at what the check is about: a server or a disk that does not answer.",
  );

function failed(error: unknown): Finding {
  const { kind, code, cause } = describeError(error);
  return bad(
    `This check could not be made (${code ?? cause?.code ?? kind}).`,
    "Read the server log. If the database is away, all checks that need it fail alike.",
  );
}

export const countProblems = ({ checked }: HealthReport) => ({
  bad: checked.filter(({ state }) => state === "bad").length,
  warnings: checked.filter(({ state }) => state === "warning").length,
});
