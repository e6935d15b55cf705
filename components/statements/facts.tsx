import { logEntryPath } from "@/lib/urls";

type Props = {
  of: readonly { name: string; says: string }[];
  entry: number | null;
};

export function Facts({ of, entry }: Props) {
  return (
    <dl className="facts reasoned">
      {of.map(({ name, says }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
      {entry && (
        <div>
          <dt>In the public log</dt>
          <dd>
            <a href={logEntryPath(entry)}>Entry {entry}</a>, without your name and your text
          </dd>
        </div>
      )}
    </dl>
  );
}
