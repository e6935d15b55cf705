import { type CareShown, checkText } from "@/lib/care/shown";
import { countAgainstLimit } from "@/lib/pipeline/rate-limit";
import { type Suggested, suggestFor } from "@/lib/search/suggest";

const A_MINUTES_SUGGESTIONS = { points: 300, seconds: 60 };

export interface SuggestedOrCare extends Suggested {
  readonly care: CareShown | null;
}

interface Asked {
  readonly country: string | null;
  readonly address: string | undefined;
}

/** Stores and logs nothing of the words. */
export async function suggest(
  text: string,
  { country, address = "unknown" }: Asked,
): Promise<SuggestedOrCare> {
  await countAgainstLimit("suggestions", A_MINUTES_SUGGESTIONS, `address:${address}`);
  const { care } = checkText(text, "search", country);
  return { care, ...(await suggestFor(care ? "" : text)) };
}
