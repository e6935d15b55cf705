import type { QuietLink } from "@/lib/actions/care";

/** One friendly line: no heading, no box, and nothing is taken away for it. */
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
