import { kindOfAddress } from "@/lib/forum-settings/check";

/** An email or web address as a link, a postal address in its lines. */
export function Address({ of }: { of: string }) {
  const kind = kindOfAddress(of);
  if (kind === "email") return <a href={`mailto:${of}`}>{of}</a>;
  if (kind === "web") return <a href={of}>{of}</a>;
  return <span className="as-lines">{of}</span>;
}
