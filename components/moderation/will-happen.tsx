import { type OfferedKind, placeAmong } from "./kinds";

/**
 * What follows from each kind, and who is told: the page has it for all of them, and shows it for the one that is chosen,
 * without script as well (app/styles/deciding.css).
 */
export function WillHappen({ kinds }: { kinds: readonly OfferedKind[] }) {
  return (
    <section className="note will-happen" aria-labelledby="will-happen" aria-live="polite">
      <h3 id="will-happen">What will happen</h3>
      <p className="for-none">Choose above, and it stands here before you decide.</p>
      {kinds.map(({ kind, effects }) => (
        <ul key={kind} className="for-kind" data-for={placeAmong(kinds, kind)}>
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
          <li>It can be undone.</li>
        </ul>
      ))}
    </section>
  );
}
