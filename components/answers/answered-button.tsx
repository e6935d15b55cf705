import type { FoundAnswer } from "@/lib/actions/found";
import { chosenCode } from "./chosen-code";

export function Instead({ of: answer }: { of: FoundAnswer }) {
  const joins = answer.kind === "thread";
  const words = joins ? "Me too" : "This answers my question";
  return (
    <button
      type="submit"
      className="btn"
      name={joins ? "sameQuestion" : "answersMe"}
      value={chosenCode(answer)}
      aria-label={`${words}: ${answer.title}`}
    >
      {words}
    </button>
  );
}
