import { CRITERIA } from "@/lib/accessibility/criteria";
import type { Criterion, LEVELS } from "@/lib/accessibility/report";

export const levelWords: Record<(typeof LEVELS)[number], string> = {
  supports: "Supported",
  "partially-supports": "Partly supported",
  "does-not-support": "Not supported",
  "not-applicable": "Does not apply",
};

export function CriteriaTable({ caption, criteria }: { caption: string; criteria: readonly Criterion[] }) {
  return (
    <table className="criteria">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Level of support</th>
          <th scope="col">What holds, and which test shows it</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ num, components: [web] }) => (
          <tr key={num}>
            <th scope="row">
              {num} {CRITERIA[num]}
            </th>
            <td>{web && <b>{levelWords[web.adherence.level]}</b>}</td>
            <td>{web?.adherence.notes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
