import type { Kind } from "./kind-words";

export type Effects = Partial<Record<Kind, readonly string[]>>;

/**
 * What follows from each kind, and who is told: the page has it for all of them, and shows it for the one that is chosen,
 * without script as well (app/styles/deciding.css).
 */
export function WillHappen({ kinds, effects }: { kinds: readonly Kind[]; effects: Effects }) {
  return (
    <section className="note will-happen" aria-labelledby="will-happen" aria-live="polite">
      <h3 id="will-happen">What will happen</h3>
      <p className="for-none">Choose above, and it stands here before you decide.</p>
      {kinds.map((kind) => (
        <ul key={kind} className="for-kind" data-for={kind}>
          {effects[kind]?.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
          <li>It can be undone.</li>
        </ul>
      ))}
    </section>
  );
}
