import type { MentionView } from "@/db/threads/reads";
import { counted } from "@/lib/words/counts";
import { STRANGERS_LINK } from "../rich-text/inline";
import { Moment } from "../ui/moment";

export function Mentions({ mentions }: { mentions: MentionView[] }) {
  if (mentions.length === 0) return null;
  return (
    <details className="mentions" id="mentions">
      <summary>{`Mentioned on ${counted(mentions.length, "other page", "other pages")}`}</summary>
      <ul className="plain">
        {mentions.map((mention) => (
          <li key={mention.id}>
            <a href={mention.url} rel={STRANGERS_LINK} dir="auto">
              {mention.title}
            </a>
            <span className="meta">
              {hostOf(mention.url)}
              <Moment at={mention.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
