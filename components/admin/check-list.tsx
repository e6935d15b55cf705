import type { Checked, CheckState } from "@/lib/health/look";

const WORDS: Record<CheckState, string> = { bad: "Failed", warning: "Warning", good: "Passed" };

export function CheckList({ checks }: { checks: readonly Checked[] }) {
  return (
    <ul className="plain check-list">
      {checks.map(({ id, title, at, state, words, todo }) => (
        <li key={id} id={id} className={state}>
          <CheckIcon state={state} />
          <div>
            <h3>
              <span className="vh">{WORDS[state]}: </span>
              {title}
            </h3>
            <p>{words}</p>
            {todo && <p className="todo">{todo}</p>}
            {todo && at && (
              <a className="btn" href={at}>
                Open the page<span className="vh">: {title}</span>
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function CheckIcon({ state }: { state: CheckState }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {state === "good" && <path d="m5 12.5 4.500 4.500L19 7.500" />}
      {state === "warning" && <path d="M12 3 2 20h20zM12 10v4M12 17h.01" />}
      {state === "bad" && <path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6" />}
    </svg>
  );
}
