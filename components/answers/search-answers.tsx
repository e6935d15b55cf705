import { searchAnswersPath } from "@/lib/urls";

const LONGEST = 400;

export function SearchAnswers({ words = "" }: { words?: string }) {
  return (
    <search>
      <form className="search-line" action={searchAnswersPath}>
        <input
          type="search"
          dir="auto"
          name="q"
          aria-label="Search the answers"
          placeholder="How long until I can run?"
          defaultValue={words.slice(0, LONGEST)}
          maxLength={LONGEST}
          autoComplete="off"
        />
        <button type="submit" className="btn go">
          Search
        </button>
      </form>
    </search>
  );
}
