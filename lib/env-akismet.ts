import { z } from "zod";

export interface AkismetSettings {
  readonly key: string;
  /** The API's address: https://akismet.com/developers/detailed-docs/ */
  readonly url: string;
}

const HOME = "https://rest.akismet.com";

export const akismetVariables = {
  AKISMET_KEY: z.string().max(200, "is too long").optional(),
  AKISMET_URL: z
    .string()
    .refine(isSafe, "must look like https://rest.akismet.com")
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
};

type Given = { readonly AKISMET_KEY?: string; readonly AKISMET_URL?: string };

export function akismetIn({ AKISMET_KEY: key, AKISMET_URL: url = HOME }: Given): AkismetSettings | undefined {
  return key ? { key, url } : undefined;
}

/** For a post, which needs no other setting: the start has checked all of them. */
export const usesAkismet = () => Boolean(process.env.AKISMET_KEY);

/** HTTPS only over the network, because requests carry the key. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}
