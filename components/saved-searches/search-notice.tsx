type Props = { done: string; search: { readonly id: number; readonly name: string } };

const words: Readonly<Record<string, (name: string) => string>> = {
  saved: (name) => `You saved “${name}”.`,
  renamed: (name) => `This search is called “${name}” now.`,
  removed: (name) => `You removed “${name}”. You can undo this for a day.`,
  restored: (name) => `“${name}” is among your saved searches again.`,
  "mail-on": (name) => `New posts that “${name}” finds come in your digest by email.`,
  "mail-off": (name) => `You get no more emails about “${name}”.`,
};

/** What the last press of a button did. */
export function SearchNotice({ done, search: { id, name } }: Props) {
  const notice = Object.hasOwn(words, done) ? words[done] : undefined;
  if (!notice) return null;
  return (
    <div className="note done search-notice">
      <p role="status" dir="auto">
        {notice(name)}
      </p>
      {done === "removed" && (
        <form method="post" action="/api/saved-searches/restore">
          <button type="submit" className="btn" name="searchId" value={id}>
            Undo
          </button>
        </form>
      )}
    </div>
  );
}
