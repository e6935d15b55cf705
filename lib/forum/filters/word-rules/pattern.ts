import { RE2JS, RE2JSException } from "re2js";
import { DomainError } from "@/lib/errors";

/** A longer pattern is a program and belongs into the code. */
export const PATTERN_LENGTH = 500;
/** Matching visits each character at most once per step: https://swtch.com/~rsc/regexp/regexp1.html */
export const PATTERN_STEPS = 300;

/** RE2 runs in linear time and refuses patterns that it cannot run so (no denial of service by a pattern). */
export function compiledPattern(source: string): RE2JS {
  const compiled = compiledOrRefused(source);
  if (compiled.programSize() > PATTERN_STEPS)
    throw refusal(
      "This pattern is too large: a number in braces repeats everything before it. Use a smaller number.",
    );
  if (compiled.test("")) throw refusal("This pattern matches every post, even an empty one.");
  return compiled;
}

function compiledOrRefused(source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    // RE2 puts its flags before the pattern in the message; the admin did not type them.
    const why = cause.message.replace(/^error parsing regexp: /, "").replace("(?m)(?i)", "");
    throw refusal(`This pattern is not a valid regular expression: ${why}.`, cause);
  }
}

function refusal(message: string, cause?: unknown): DomainError {
  return new DomainError("invalid", message, { fields: { pattern: message }, cause });
}
