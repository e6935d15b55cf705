import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/errors";
import { parse } from "@/lib/pipeline/perform";
import { cleanLines } from "@/lib/text/clean";
import { storable } from "@/lib/text/storable";
import { operations } from "@/tests/support/operations";
import { type TextField, textFieldsOf, textsIn } from "@/tests/support/schema-texts";
import { HOSTILE_TEXTS, ORDINARY_TEXTS, UNSEEN_TEXTS } from "@/tests/support/written-texts";

/** Kept as it came until it is read: drafts, and what another blog exported. */
const KEPT =
  /^(?:saveDraft\.fields|stageExport|noteStaged|stageDisqusExport|planDisqusExport|changeSettings\.changes|noteBackup|recordProof)/;

const fields = operations.flatMap((operation) => textFieldsOf(operation.input, operation.name));
const distinct = fields.filter(({ path }, index) => fields.findIndex((one) => one.path === path) === index);

const SENTENCE = /^[A-Z“@].+[.?!]$/s;

type Outcome = { readonly value: unknown } | { readonly refusal: string };

function outcomeOf({ schema, kind }: TextField, text: string): Outcome {
  const paragraph = { type: "paragraph", content: [{ type: "text", text }] };
  try {
    return { value: parse(schema, kind === "text" ? text : { type: "doc", content: [paragraph] }) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: error.message };
  }
}

describe("a text field of an operation", () => {
  test("is found by this walk", () => {
    expect(distinct.length).toBeGreaterThan(60);
    const paths = distinct.map(({ path }) => path);
    for (const path of ["askQuestion.title", "askQuestion.body", "describePerson.about", "flagTarget.note"])
      expect(paths).toContain(path);
  });

  test.for(distinct.map((field) => [field.path, field] as const))(
    "cleans or refuses with a sentence what nobody can store or see: %s",
    ([path, field]) => {
      for (const text of [...HOSTILE_TEXTS, ...UNSEEN_TEXTS]) {
        const outcome = outcomeOf(field, text);
        if ("refusal" in outcome) expect(outcome.refusal).toMatch(SENTENCE);
        else
          for (const kept of textsIn(outcome.value))
            expect(kept).toBe(KEPT.test(path) ? storable(kept) : cleanLines(kept));
      }
    },
  );

  test.for(
    distinct
      .filter(
        ({ path }) =>
          !/asskey|^stage(?:Disqus)?Export/.test(path) &&
          /\.(?:title|note|reason|text|why|about|escalation|answer)$/.test(path),
      )
      .map((field) => [field.path, field] as const),
  )("counts a text that nobody can see as empty, and keeps ordinary words: %s", ([path, field]) => {
    for (const text of UNSEEN_TEXTS) {
      const outcome = outcomeOf(field, text);
      if ("value" in outcome) expect(outcome.value || "").toBe("");
    }
    for (const text of ORDINARY_TEXTS) {
      const outcome = outcomeOf(field, `${text} ${text}`);
      if ("value" in outcome) expect(outcome.value).toBe(`${text} ${text}`);
      else expect(`${path}: ${outcome.refusal}`).not.toMatch(/damaged|cannot be read/);
    }
  });
});

const readers = import.meta.glob<Record<string, unknown>>("../../../lib/forum/**/*from-form.ts", {
  eager: true,
});
const forms = Object.entries(readers).flatMap(([file, module]) =>
  Object.entries(module).flatMap(([name, read]) =>
    typeof read === "function" && name.endsWith("From")
      ? [[`${file.split("/lib/forum/")[1]} ${name}`, read] as const]
      : [],
  ),
);

describe("a form", () => {
  test("is found by this walk", () => expect(forms.length).toBeGreaterThan(20));

  test.for(forms)("hands over only texts that can be stored: %s", async ([, read]) => {
    for (const text of [...HOSTILE_TEXTS, ...UNSEEN_TEXTS]) {
      const typed = new Proxy({}, { get: () => text, has: () => true });
      try {
        for (const kept of textsIn(await read(typed))) expect(kept).toBe(storable(kept));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        expect(error.message).toMatch(SENTENCE);
      }
    }
  });
});
