import { ArrowBigUp, Bell, Bookmark, Hand, type IconNode, Share2 } from "lucide";
import type { ReactNode } from "react";
import type { ThreadView } from "@/db/threads/reads";
import { threadPath } from "@/lib/urls";
import { MARKS } from "../comments/marks-form";
import { Icon } from "../ui/icon";
import { helpfulWords } from "../ui/mark-words";
import { WordsOf } from "../ui/words-of";
import { peopleWaiting } from "./headline-number";

/** The second group reserves room for buttons that only the writer gets. */
export function ThreadActions({ thread, preview }: { thread: ThreadView; preview: boolean }) {
  return (
    <div className={thread.kind === "story" ? "under has-updates" : "under"} inert={preview}>
      <div>
        {thread.kind === "question" && (
          <Mark thread={thread} of={Hand} as="btn" action="/api/me-too">
            <WordsOf of="/api/me-too" count={peopleWaiting(thread)} />
          </Mark>
        )}
        <Mark thread={thread} of={ArrowBigUp} as="btn">
          {helpfulWords(thread.helpfulCount).shown}
        </Mark>
      </div>
      <div>
        <Mark thread={thread} of={Bell} action="/api/follow">
          <WordsOf of="/api/follow" />
        </Mark>
        <Mark thread={thread} of={Bookmark} action="/api/save">
          <WordsOf of="/api/save" />
        </Mark>
        <a href={threadPath(thread)} data-share>
          <Icon of={Share2} />
          Share
        </a>
      </div>
    </div>
  );
}

type Props = { thread: ThreadView; of: IconNode; as?: "btn"; action?: string; children: ReactNode };

function Mark({ thread, of, as, action, children }: Props) {
  return (
    <button type="submit" className={as} form={MARKS} formAction={action} name="threadId" value={thread.id}>
      <Icon of={of} />
      {children}
    </button>
  );
}
