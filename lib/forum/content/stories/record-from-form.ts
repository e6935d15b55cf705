import type { z } from "zod";
import { milestoneKind, recordGroup } from "@/db/stories/schema";
import { numberOrNull, textOrNull, texts, yes, yesOrNo } from "@/lib/forms/fields";
import { partialDateOrNull } from "@/lib/forms/month";
import type { Typed } from "@/lib/forms/typed";
import { MAX_ENTRIES } from "@/lib/words/record-limits";

/** The fields of a record are called as its input nests them: "recovery.treatments.0.tag". */
const PREFIX = "recovery.";

/** Reads the field of this name. */
type Field<Value = unknown> = (typed: Typed, name: string) => Value;

const as =
  <Schema extends z.ZodType>(schema: Schema): Field<z.output<Schema>> =>
  (typed, name) =>
    schema.parse(typed[name]);
const text = as(textOrNull);
const textOrUndefined = as(textOrNull.transform((typed) => typed ?? undefined));

/** A day that is known has a field of its own. `exact` is the stored date, and holds while its month stays as it is. */
const date: Field<string | null> = (typed, name) => {
  const month = partialDateOrNull.parse(typed[name]);
  if (!month || !/^\d{4}-\d{2}$/.test(month)) return month;
  const exact = textOrNull.parse(typed[`${name}.exact`]);
  if (exact?.startsWith(`${month}-`)) return exact;
  const day = textOrNull.parse(typed[`${name}.day`]);
  return day ? `${month}-${day.padStart(2, "0")}` : month;
};

const facts = {
  outcome: text,
  outcomeOn: date,
  side: text,
  surgery: as(yesOrNo),
  weeklyDistanceBefore: text,
  ageBand: text,
  onsetOn: date,
  agreed: as(yes),
  counted: as(texts),
  inFeeds: as(yes),
};

const treatment = {
  tag: text,
  beganOn: date,
  endedOn: date,
  effect: text,
  endedBecause: text,
  visibility: text,
};

const setback = { happenedOn: date, cause: text, costWeeks: as(numberOrNull), visibility: text };

const OWN_VISIBILITY = [
  "side",
  "surgery",
  "weeklyDistanceBefore",
  "ageBand",
  "onsetOn",
  ...milestoneKind.enumValues,
];

/** As `recordInput` takes it. */
export function recordFrom(typed: Typed) {
  return {
    ...read(typed, PREFIX, facts),
    milestones: read(typed, `${PREFIX}milestones.`, fieldsOf(milestoneKind.enumValues, date)),
    treatments: rowsIn(typed, "treatments", treatment).map((row) => row && { ...row, tag: row.tag ?? "" }),
    setbacks: rowsIn(typed, "setbacks", setback),
    visibility: {
      ...read(typed, `${PREFIX}visibility.`, fieldsOf(recordGroup.enumValues, textOrUndefined)),
      ...read(typed, `${PREFIX}visibility.`, fieldsOf(OWN_VISIBILITY, text)),
    },
  };
}

function fieldsOf<Value>(names: readonly string[], field: Field<Value>): Record<string, Field<Value>> {
  return Object.fromEntries(names.map((name) => [name, field]));
}

type Values<Fields extends Record<string, Field>> = { [Name in keyof Fields]: ReturnType<Fields[Name]> };

function read<Fields extends Record<string, Field>>(typed: Typed, prefix: string, fields: Fields) {
  const values = Object.entries(fields).map(([name, field]) => [name, field(typed, `${prefix}${name}`)]);
  return Object.fromEntries(values) as Values<Fields>;
}

/** A row in which nothing is filled in is null, so that the other rows keep their numbers. */
function rowsIn<Fields extends Record<string, Field>>(typed: Typed, of: string, fields: Fields) {
  const row = new RegExp(`^recovery\\.${of}\\.(\\d{1,3})\\.`);
  const numbers = Object.keys(typed).map((name) => Number(row.exec(name)?.[1] ?? -1));
  const rows = Math.min(Math.max(-1, ...numbers) + 1, MAX_ENTRIES + 1);
  return Array.from({ length: rows }, (_, index) => {
    const values = read(typed, `${PREFIX}${of}.${index}.`, fields);
    const { visibility: _aside, ...filled } = values;
    return Object.values(filled).every((value) => value === null) ? null : values;
  });
}
