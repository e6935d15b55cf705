import { one, type Typed } from "@/lib/forms/typed";
import { KINDS } from "./rules";

/** The pace of each kind as its choice says it. */
export function chosenFrom(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const pace = one(typed[kind]);
      return pace ? [[kind, pace]] : [];
    }),
  );
}
