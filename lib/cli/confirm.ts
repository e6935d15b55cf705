import { createInterface } from "node:readline/promises";

export interface Deletion {
  readonly lines: readonly string[];
  readonly what: string;
}

export type Confirm = (deletion: Deletion) => Promise<void>;

export class NotConfirmedError extends Error {
  override name = "NotConfirmedError";
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

export type Terminal = NodeJS.ReadableStream & { isTTY?: boolean };

export function confirmer(yes: boolean, input: Terminal = process.stdin): Confirm {
  return async ({ lines, what }) => {
    for (const line of lines) console.log(line);
    if (yes) return;
    if (!input.isTTY)
      throw new NotConfirmedError(
        "Nothing was deleted: there is no terminal to ask in. Add --yes to delete without being asked.",
        2,
      );
    if (!(await agrees(`Delete ${what}? Type yes to delete: `, input)))
      throw new NotConfirmedError("Nothing was deleted.", 1);
  };
}

async function agrees(question: string, input: Terminal): Promise<boolean> {
  const terminal = createInterface({ input, output: process.stdout });
  try {
    const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
    const answer = await Promise.race([terminal.question(question), closed]);
    return answer.trim().toLowerCase() === "yes";
  } finally {
    terminal.close();
  }
}
