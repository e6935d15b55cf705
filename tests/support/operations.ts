import type { ForumEvent } from "@/lib/events/event";
import type { Operation } from "@/lib/pipeline/operation";

export type AnyOperation = Operation<unknown, unknown, ForumEvent>;

const modules = import.meta.glob<Record<string, unknown>>("../../lib/forum/**/*.ts", { eager: true });

/** Every operation of the forum. */
export const operations = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter(isOperation);

function isOperation(value: unknown): value is AnyOperation {
  return typeof value === "object" && value !== null && "authorize" in value && "write" in value;
}
