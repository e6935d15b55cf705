import Link from "next/link";
import { type AdminPart, adminPath } from "@/lib/urls";

const PARTS: [AdminPart | undefined, string][] = [
  [undefined, "Overview"],
  ["first-steps", "First steps"],
  ["settings", "Settings"],
  ["texts", "Texts"],
  ["law", "Law"],
  ["health", "Health"],
  ["jobs", "Jobs"],
  ["numbers", "Numbers"],
  ["members", "Members"],
  ["invitations", "Invitations"],
  ["reasons", "Reasons"],
  ["thresholds", "Thresholds"],
  ["words", "Word rules"],
  ["filter", "Spam filter"],
];

export function AdminParts({ at }: { at: AdminPart | undefined }) {
  return (
    <nav className="tabs admin-parts" aria-label="Admin">
      {PARTS.map(([part, name]) => (
        <Link
          key={name}
          href={adminPath(part)}
          prefetch={false}
          aria-current={part === at ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
