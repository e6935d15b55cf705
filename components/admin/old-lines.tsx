import { counted } from "@/lib/words/counts";
import { dayOf } from "@/lib/words/dates";

type Props = {
  lines: readonly {
    readonly country: string;
    readonly name: string;
    readonly number: string;
    readonly source: string;
    readonly checkedOn: string;
  }[];
  days: number;
};

export function OldLines({ lines, days }: Props) {
  return (
    <>
      <p className="hint">
        {`Care notices show ${counted(lines.length, "number", "numbers")} last checked more than ${days} days ago. `}
        Open each source and compare the number and the hours. Then change <code>checkedOn</code>, and the
        number if it is another, in <code>lib/care/crisis-lines.json</code>; install the next release if you
        do not change the program yourself. Notices show these numbers until then.
      </p>
      <details>
        <summary>{counted(lines.length, "number", "numbers")} to check</summary>
        <ul>
          {lines.map(({ country, name, number, source, checkedOn }) => (
            <li key={`${country} ${name} ${number}`}>
              {`${country}, `}
              <a href={source} rel="noopener noreferrer" target="_blank">
                {name}
              </a>
              {`: ${number}, checked on ${dayOf(new Date(checkedOn))}`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
