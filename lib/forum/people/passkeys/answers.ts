import { z } from "zod";

const encoded = z.string().max(16_000);
const proof = { clientDataJSON: encoded };

function answered<Shape extends z.ZodRawShape>(response: z.ZodObject<Shape>) {
  return z.object({
    id: encoded,
    rawId: encoded,
    type: z.literal("public-key"),
    response,
    clientExtensionResults: z.object({}).default({}),
  });
}

const added = answered(
  z.object({
    ...proof,
    attestationObject: encoded,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
);
const signed = answered(
  z.object({
    ...proof,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.optional(),
  }),
);

/** JSON from a browser; null if it cannot be parsed, which is refused like a wrong signature. */
function answer<Answer>(schema: z.ZodType<Answer>) {
  return z
    .string()
    .max(64_000)
    .transform((json): Answer | null => schema.safeParse(parsed(json)).data ?? null);
}

/** https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson */
export const addedAnswer = answer(added);
/** https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson */
export const signedAnswer = answer(signed);

export type AddedAnswer = z.infer<typeof added>;
export type SignedAnswer = z.infer<typeof signed>;

/** The browser's copy of the challenge, which the signature covers. */
export function challengeIn(answer: AddedAnswer | SignedAnswer | null): string {
  const told = parsed(Buffer.from(answer?.response.clientDataJSON ?? "", "base64url").toString());
  const read = z.object({ challenge: z.string() }).safeParse(told);
  return read.data?.challenge ?? "";
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
