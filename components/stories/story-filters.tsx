import { type StoryFilterWords, storiesPath } from "@/lib/urls";
import { chosenFilters, type FilterTag, storyFilters } from "./filter-words";

type Props = { tags: readonly FilterTag[]; chosen?: StoryFilterWords };

/** A form for browsers without script: the server leads its query to the address of the list. */
export function StoryFilters({ tags, chosen = {} }: Props) {
  const active = chosenFilters(chosen, tags);
  return (
    <div className="story-filters">
      {active.length > 0 && (
        <ul className="plain chosen-filters" aria-label="Filters">
          {active.map(({ name, words, without }) => (
            <li key={name}>
              <a className="tag" dir="auto" href={without} title="Remove this filter">
                <span className="vh">Remove the filter: </span>
                {words}
                <span aria-hidden>×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{active.length > 0 ? "Change filters" : "Filter stories"}</summary>
        <form action={storiesPath({})}>
          <div className="beside">
            {storyFilters(tags).map(({ name, label, every, choices }) => (
              <div key={name} className="field">
                <label htmlFor={`filter-${name}`}>{label}</label>
                <select
                  id={`filter-${name}`}
                  name={name}
                  className="typed"
                  defaultValue={chosen[name] ?? ""}
                  autoComplete="off"
                >
                  <option value="">{every}</option>
                  {choices.map(([word, words]) => (
                    <option key={word} value={word}>
                      {words}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
          <p className="hint">
            Time out is from the injury to the first run, or until now. Filters only find what writers show to
            everyone.
          </p>
          <div className="acts">
            <button type="submit" className="btn go">
              Show stories
            </button>
            {active.length > 0 && (
              <a className="btn" href={storiesPath({})}>
                Remove all filters
              </a>
            )}
          </div>
        </form>
      </details>
    </div>
  );
}
