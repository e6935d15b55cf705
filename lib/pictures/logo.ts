import { createHash } from "node:crypto";
import { LARGEST_LOGO_SIZE, LOGO_SIZES } from "@/lib/forum-settings/look";
import { encodeSquares } from "./re-encode";

const KEY_CHARS = 22;

/** The key is a hash of the largest size: the same picture has the same addresses. */
export async function encodeLogo(sent: Uint8Array) {
  const sizes = await encodeSquares(sent, LOGO_SIZES);
  const largest = sizes.find(({ size }) => size === LARGEST_LOGO_SIZE);
  const key = createHash("sha256")
    .update(largest?.bytes ?? "")
    .digest("base64url")
    .slice(0, KEY_CHARS);
  return { key, sizes };
}
