import { randomBytes } from "node:crypto";

const KEY = /^p\/([\w-]{2})\/\1[\w-]{20}\.webp$/;

/** Unguessable, and distinct from imported names; the first two characters spread files over folders. */
export function newPictureKey(): string {
  const name = randomBytes(16).toString("base64url");
  return `p/${name.slice(0, 2)}/${name}.webp`;
}

export const isPictureKey = (name: string) => KEY.test(name);
