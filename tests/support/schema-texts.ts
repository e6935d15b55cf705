import type { z } from "zod";

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
}

export interface TextField {
  readonly path: string;
  readonly schema: z.ZodType;
  readonly kind: "text" | "document";
}

const definitionOf = (schema: z.ZodType) => (schema as unknown as { def: Definition }).def;

/** What a schema takes first: the string below its transforms and checks. */
function sourceOf(schema: z.ZodType): string {
  const { type, in: first } = definitionOf(schema);
  return type === "pipe" && first ? sourceOf(first) : type;
}

/** Every field of an input that takes a text or a document, with all that happens to it. */
export function textFieldsOf(schema: z.ZodType, path: string): TextField[] {
  const definition = definitionOf(schema);
  const source = sourceOf(schema);
  if (source === "string") return [{ path, schema, kind: "text" }];
  if (source === "unknown") return [{ path, schema, kind: "document" }];
  const below = (one: z.ZodType | undefined, name = "") => (one ? textFieldsOf(one, `${path}${name}`) : []);
  return [
    ...Object.entries(definition.shape ?? {}).flatMap(([name, one]) => below(one, `.${name}`)),
    ...below(definition.element, "[]"),
    ...below(definition.innerType),
    ...(definition.options ?? []).flatMap((one) => below(one)),
    ...below(definition.in),
    ...below(definition.left),
    ...below(definition.right),
    ...below(definition.keyType, ".key"),
    ...below(definition.valueType, ".*"),
  ];
}

/** Every text inside a value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)]);
}
