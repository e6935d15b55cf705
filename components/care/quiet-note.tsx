import type { QuietLink } from "@/lib/actions/care";

/** For weak signs: one friendly line, and the results stay. */
export function QuietNote({ quiet: { text, linkText, href } }: { quiet: QuietLink }) {
  return (
    <p className="quiet-link">
      {text}{" "}
      <a href={href} target="_blank" rel="noopener noreferrer">
        {linkText}
      </a>
    </p>
  );
}
