import { randomBytes } from "node:crypto";

const KEY = /^p\/([\w-]{2})\/\1[\w-]{20}\.webp$/;

/** A name that nobody can guess and that no imported picture has; its first two characters spread the files over folders. */
export function newPictureKey(): string {
  const name = randomBytes(16).toString("base64url");
  return `p/${name.slice(0, 2)}/${name}.webp`;
}

export const isPictureKey = (name: string) => KEY.test(name);
