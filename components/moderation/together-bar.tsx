import { togetherPath } from "@/lib/urls";

/** The checkboxes of all rows belong to this one form. */
export const TOGETHER = "decide-together";

export function TogetherBar() {
  return (
    <form id={TOGETHER} action={togetherPath()} className="together-bar">
      <button type="submit" className="btn go">
        Decide the chosen cases together
      </button>
    </form>
  );
}
