/** Where and what kind of error; nothing that a person wrote, sent, or is called. */
export interface DescribedError {
  readonly kind: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly message?: string;
  readonly at?: readonly string[];
  readonly cause?: DescribedError;
}

const FRAMES = 8;
const LONGEST = 300;
const DEEPEST = 4;
const CLASS = /^[A-Z][A-Za-z]{1,40}$/;
const CODE = /^(?:[A-Z][A-Z0-9_]{1,40}|[0-9A-Z]{5})$/;
const NAME = /^[a-z][a-z0-9_]{0,62}$/;

/** A message may contain anything (query parameters, texts, addresses): only those of the JavaScript engine are kept. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    kind: matching(CLASS, error.name) ?? "Error",
    code: matching(CODE, code),
    constraint: matching(NAME, constraint),
    table: matching(NAME, table),
    message: messageOf(error),
    at: framesOf(error),
    cause: error.cause && depth < DEEPEST ? describeError(error.cause, depth + 1) : undefined,
  };
}

export function fingerprintOf({ kind, code, constraint, at, cause }: DescribedError): string {
  return [kind, code, constraint, at?.[0], cause && fingerprintOf(cause)].join(" ");
}

const ENGINES_OWN = new Set(["TypeError", "ReferenceError", "RangeError"]);

function messageOf({ name, message }: Error): string | undefined {
  if (!ENGINES_OWN.has(name)) return undefined;
  const plain = message.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, "…");
  // The engine's messages are short and plain; any other message may contain a person's data.
  return /^[\w ().,…-]{1,300}$/.test(plain) && !/\d{3}/.test(plain) ? plain.slice(0, LONGEST) : undefined;
}

const OURS =
  /^(?:(?:async |new )?[\w.<>[\] $#*]{1,80} \()?(?:file:\/\/)?\/?[\w./@()+-]*?((?:node:|(?:node_modules|lib|db|app|components|bin|tests|\.next|\.build)\/)[\w./@()[\]~+-]+:\d+:\d+)\)?$/;

/** The stack begins with the message, whose lines may look like frames. */
function framesOf({ stack = "", message }: Error): string[] {
  const begin = message ? stack.indexOf(message) + message.length : 0;
  return stack
    .slice(begin)
    .split("\n")
    .filter((line) => line.length < 400)
    .flatMap((line) => OURS.exec(line.replace(/^\s*at /, ""))?.[1] ?? [])
    .slice(0, FRAMES);
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}
