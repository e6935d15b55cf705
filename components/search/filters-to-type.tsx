const FILTERS = [
  ['"same words"', "these words in this order"],
  ["-shoes", "without this word"],
  ["down*", "words that begin like this"],
  ["title:downhill", "in the title"],
  ["tag:itbs", "with this tag"],
  ["by:mossy-heron", "written by"],
  ["kind:story", "article, question, story, reply, tag or runner"],
  ["is:unanswered", "or is:answered"],
  ["author:yes", "by the author, or with a reply from the author"],
  ["after:2026-01", "or before:"],
  ["helpful:>5", "more than 5 helpful"],
] as const;

export function FiltersToType() {
  return (
    <details className="ops-around">
      <summary>Filters you can type</summary>
      <dl className="ops">
        {FILTERS.map(([typed, means]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
