import { counted } from "@/lib/words/counts";
import { calendarDayOf } from "@/lib/words/dates";

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
        {`Care notices show ${counted(lines.length, "helpline", "helplines")} last checked more than ${days} days ago. `}
        Open each source and compare the number and the hours. Then update the number and{" "}
        <code>checkedOn</code> in <code>lib/care/crisis-lines.json</code>, or install the next release.
        Notices show the old numbers until then.
      </p>
      <details>
        <summary>{counted(lines.length, "helpline", "helplines")} to check</summary>
        <ul>
          {lines.map(({ country, name, number, source, checkedOn }) => (
            <li key={`${country} ${name} ${number}`}>
              {`${country}, `}
              <a href={source} rel="noopener noreferrer" target="_blank">
                {name}
              </a>
              {`: ${number}, checked on ${calendarDayOf(new Date(checkedOn))}`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
