import { RE2JS, RE2JSException } from "re2js";
import { DomainError } from "@/lib/errors";

/** A longer pattern is a program, and belongs into the code. */
export const PATTERN_LENGTH = 500;
/**
 * How many steps a compiled pattern may have. Each character of a text is looked at once for each step at most, whatever
 * the pattern: https://swtch.com/~rsc/regexp/regexp1.html
 */
export const PATTERN_STEPS = 300;

/** A pattern of RE2, by which capitals do not matter; what it cannot say in linear time it does not know. */
export function compiledPattern(source: string): RE2JS {
  const compiled = compiledOrRefused(source);
  if (compiled.programSize() > PATTERN_STEPS)
    throw refusal("This pattern is too large: a number in braces repeats all that stands before it.");
  if (compiled.test("")) throw refusal("This pattern is found in every text, also in one without a word.");
  return compiled;
}

function compiledOrRefused(source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    // The engine writes the ways it was asked to look before the pattern, which nobody typed.
    const why = cause.message.replace(/^error parsing regexp: /, "").replace("(?m)(?i)", "");
    throw refusal(`This pattern cannot be read: ${why}.`, cause);
  }
}

function refusal(message: string, cause?: unknown): DomainError {
  return new DomainError("invalid", message, { fields: { pattern: message }, cause });
}
