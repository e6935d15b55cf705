import { ENCODINGS, type Encoding } from "./compress";

const REMEMBERED = 128;
const chosen = new Map<string, readonly Encoding[]>();

/** Best first (RFC 9110, 12.5.3). Few different headers occur, so results are cached. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  const key = header ?? "identity";
  const known = chosen.get(key);
  if (known) return known;
  const encodings = ranked(key);
  if (chosen.size >= REMEMBERED) chosen.clear();
  chosen.set(key, encodings);
  return encodings;
}

function ranked(header: string): readonly Encoding[] {
  const wishes = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    wishes.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const wishFor = (encoding: Encoding) =>
    wishes.get(encoding) ?? (encoding === "identity" ? 0.001 : (wishes.get("*") ?? 0));
  const taken = ENCODINGS.filter((encoding) => wishFor(encoding) > 0);
  return taken.sort((one, other) => wishFor(other) - wishFor(one));
}
