import { searchFor } from "@/lib/urls";

type Props = {
  query: string;
  verdict: { readonly allowed: true } | { readonly allowed: false; readonly reason: string };
  submission: string;
};

/** MOST_NAME_CHARS of lib/forum/notifications/searches/rules.ts. */
const LONGEST_NAME = 100;

export function SaveSearchForm({ query, verdict, submission }: Props) {
  const typed = (
    <p className="typed-search">
      <code dir="auto">{query}</code>
    </p>
  );
  if (!verdict.allowed)
    return (
      <section className="save-search" aria-labelledby="save">
        <h2 id="save">This search was not saved</h2>
        {typed}
        <p>{verdict.reason}</p>
        <p>
          <a href={searchFor(query)}>Back to the search</a>
        </p>
      </section>
    );
  return (
    <section className="save-search" aria-labelledby="save">
      <h2 id="save">Save this search</h2>
      {typed}
      <form method="post" action="/api/saved-searches" className="form">
        <input type="hidden" name="query" value={query} />
        <input type="hidden" name="submission" value={submission} />
        <div className="field">
          <label htmlFor="search-name">Name</label>
          <input
            className="typed"
            id="search-name"
            name="name"
            dir="auto"
            maxLength={LONGEST_NAME}
            autoComplete="off"
            aria-describedby="search-name-hint"
          />
          <p className="hint" id="search-name-hint">
            You can leave this empty.
          </p>
        </div>
        <label className="choice">
          <input type="checkbox" name="mail" value="yes" defaultChecked />
          <span>Send me new posts in my digest by email</span>
        </label>
        <button type="submit" className="btn go">
          Save this search
        </button>
      </form>
    </section>
  );
}
