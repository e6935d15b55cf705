import { cookies, headers } from "next/headers";
import type { DistanceUnit } from "@/db/people/schema";
import { forum } from "@/lib/forum-settings/current";
import { UNIT_COOKIE, unitIn, unitNamed } from "@/lib/words/distances";
import type { Viewer } from "./current-actor";

/** Where people give the length of a run in miles: the United States, Britain, Myanmar and Liberia. */
const WITH_MILES = ["US", "GB", "MM", "LR"];

/** For pages that are made for one reader: by the member's choice, else by this browser's, else by the forum's, else by language. */
export async function readerUnit(viewer: Viewer): Promise<DistanceUnit> {
  const chosen = viewer.kind === "member" ? viewer.distanceUnit : null;
  const kept = (await cookies()).get(UNIT_COOKIE)?.value;
  return (
    chosen ??
    unitIn(`${UNIT_COOKIE}=${kept}`) ??
    unitNamed(forum().distances) ??
    unitByLanguage((await headers()).get("accept-language"))
  );
}

/** The region of the language that the reader wants most, if one of the languages has a region. */
export function unitByLanguage(acceptLanguage: string | null): DistanceUnit {
  const region = languagesIn(acceptLanguage ?? "")
    .map(regionOf)
    .find(Boolean);
  return region && WITH_MILES.includes(region) ? "miles" : "km";
}

function languagesIn(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [language = "", ...parameters] = part.split(";").map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { language, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language);
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch (error) {
    // "*", or a header that somebody made up.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
