import type { CasesOf } from "@/db/cases/queue";
import type { CaseRow } from "@/db/cases/reads";
import { TARGET_KINDS } from "@/lib/forum/targets/kinds";

export type Asked = Record<string, string | string[] | undefined>;

const OF: readonly CasesOf[] = ["mine", "taken", "free"];

/** Ignores invalid values. */
export function viewOf(asked: Asked) {
  const kind = TARGET_KINDS.find((one) => one === asked.kind);
  const of = OF.find((one) => one === asked.of);
  const after = typeof asked.after === "string" ? asked.after : undefined;
  return {
    kind,
    of,
    after,
    did: numberIn(asked.did),
    at: numberIn(asked.at),
    from: numberIn(asked.from),
    done: asked.done === "mail" ? ("mail" as const) : undefined,
  };
}

export type View = ReturnType<typeof viewOf>;

export const isTargetKind = (value: string): value is CaseRow["kind"] =>
  TARGET_KINDS.some((kind) => kind === value);

/** A list of ids: "case=1&case=2". */
export const numbersIn = (value: string | string[] | undefined): number[] => [
  ...new Set([value ?? []].flat().flatMap((one) => numberIn(one) ?? [])),
];

function numberIn(value: string | string[] | undefined): number | null {
  return typeof value === "string" && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null;
}
