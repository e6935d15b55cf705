import type { SavedSearch } from "@/db/saved-searches/reads";
import { savedSearchPath, searchPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { Empty } from "../ui/empty";

/** `found` is null where the search took too long. */
type Item = Pick<SavedSearch, "id" | "name" | "query" | "mailWantedAt"> & { readonly found: number | null };
type Props = { searches: readonly Item[]; mostCounted: number };

/** MOST_NAME_CHARS of lib/forum/notifications/searches/rules.ts. */
const LONGEST_NAME = 100;

export function SavedSearchList({ searches, mostCounted }: Props) {
  if (searches.length === 0)
    return (
      <Empty
        title="No saved searches"
        actions={
          <a className="btn go" href={searchPath}>
            Search
          </a>
        }
      >
        Search for something, then press “Save this search” below the results. New posts come in your digest
        by email.
      </Empty>
    );
  return (
    <>
      <ul className="saved-searches">
        {searches.map((search) => (
          <Search key={search.id} search={search} mostCounted={mostCounted} />
        ))}
      </ul>
      <p className="note">
        {"New posts come in your digest by email. Choose how often in your "}
        <a href="/settings#mail">email settings</a>.
      </p>
    </>
  );
}

function Search({ search, mostCounted }: { search: Item; mostCounted: number }) {
  const { id, name, query, mailWantedAt } = search;
  return (
    <li>
      <h2>
        <a href={savedSearchPath(id)} dir="auto">
          {name}
        </a>
      </h2>
      {name !== query && (
        <p className="typed-search">
          <code dir="auto">{query}</code>
        </p>
      )}
      <p className="meta">
        <NewPosts of={search} mostCounted={mostCounted} />
        <span>{mailWantedAt ? "Emails on" : "Emails off"}</span>
      </p>
      <div className="acts">
        <form method="post" action="/api/saved-searches/mail">
          <input type="hidden" name="mail" value={mailWantedAt ? "no" : "yes"} />
          <button
            type="submit"
            className="btn"
            name="searchId"
            value={id}
            aria-label={`${mailWantedAt ? "Turn emails off" : "Turn emails on"}: ${name}`}
          >
            {mailWantedAt ? "Turn emails off" : "Turn emails on"}
          </button>
        </form>
        <form method="post" action="/api/saved-searches/remove">
          <button type="submit" className="btn" name="searchId" value={id} aria-label={`Remove: ${name}`}>
            Remove
          </button>
        </form>
        <details>
          <summary className="btn" aria-label={`Rename: ${name}`}>
            Rename
          </summary>
          <form method="post" action="/api/saved-searches/rename">
            <input
              className="typed"
              name="name"
              dir="auto"
              aria-label="New name"
              defaultValue={name === query ? "" : name}
              maxLength={LONGEST_NAME}
              autoComplete="off"
            />
            <button type="submit" className="btn go" name="searchId" value={id}>
              Save the name
            </button>
          </form>
        </details>
      </div>
    </li>
  );
}

function NewPosts({ of: { id, found }, mostCounted }: { of: Item; mostCounted: number }) {
  if (found === null) return <span>Not counted: many posts match</span>;
  if (found === 0) return <span>Nothing new</span>;
  return (
    <a className="new-activity" href={savedSearchPath(id)}>
      {found > mostCounted ? `More than ${mostCounted} new posts` : counted(found, "new post", "new posts")}
    </a>
  );
}
