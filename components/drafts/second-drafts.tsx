"use client";

import { useEffect, useState } from "react";
import { wordsOf } from "./fields";
import { listSeconds, removeLocal, removeSecond, type SecondDraft } from "./local-drafts";
import { whenOf } from "./words";

const DISCARD = 'form[action="/api/drafts/discard"]';

/** Texts that lost when one draft was changed on two devices. Only this browser has them. */
export function SecondDrafts({ handle }: { handle: string }) {
  const [seconds, setSeconds] = useState<SecondDraft[]>([]);

  useEffect(() => {
    setSeconds(listSeconds(handle));
    // A draft that was discarded on the server is not offered again.
    const thrownAway = ({ target }: Event) => {
      if (target instanceof HTMLFormElement && target.matches(DISCARD))
        removeLocal(handle, String(new FormData(target).get("place")));
    };
    document.addEventListener("submit", thrownAway);
    return () => document.removeEventListener("submit", thrownAway);
  }, [handle]);

  if (seconds.length === 0) return null;
  return (
    <section aria-labelledby="seconds">
      <h2 id="seconds">Saved on this device only</h2>
      <p className="hint">
        You changed these drafts in two places and kept the other text. Copy what you still need.
      </p>
      <ul className="drafts">
        {seconds.map((second) => (
          <Second
            key={second.key}
            second={second}
            dropped={() => {
              removeSecond(second.key);
              setSeconds(listSeconds(handle));
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function Second({ second, dropped }: { second: SecondDraft; dropped(): void }) {
  const [copied, setCopied] = useState(false);
  const words = wordsOf(second.fields);
  const copy = () =>
    navigator.clipboard?.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <li>
      <p className="hint">Written {whenOf(second.at)}</p>
      <pre>{words}</pre>
      <div className="acts">
        <button type="button" className="btn" onClick={copy}>
          {copied ? "Copied" : "Copy"}
        </button>
        <details>
          <summary className="btn">Delete</summary>
          <button type="button" className="btn destroys" onClick={dropped}>
            Yes, delete this text
          </button>
        </details>
      </div>
    </li>
  );
}
