import { type OfferedKind, placeAmong } from "./kinds";

/**
 * The page contains the effects of all kinds; styles show those of the chosen kind, so script is not needed
 * (app/styles/deciding.css).
 */
export function WillHappen({ kinds }: { kinds: readonly OfferedKind[] }) {
  return (
    <section className="note will-happen" aria-labelledby="will-happen" aria-live="polite">
      <h3 id="will-happen">What will happen</h3>
      <p className="no-kind-chosen">Choose a decision to see its effects.</p>
      {kinds.map(({ kind, effects }) => (
        <ul key={kind} className="for-kind" data-for={placeAmong(kinds, kind)}>
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      ))}
    </section>
  );
}
