import { useRef } from "react";
import type { FormState } from "@/lib/web/form-state";
import { useWords } from "../forms/use-words";
import { QuietNote } from "./quiet-note";
import { TypedCare } from "./typed-care";
import { useLookUp } from "./use-look-up";

export function CareWhileTyping({ state }: { state: FormState }) {
  const place = useRef<HTMLDivElement>(null);
  const given = { care: state.care, quiet: state.quiet, answers: null, help: null };
  const { care, quiet, choose, close } = useLookUp(useWords(place), given, 0);
  return (
    <div className="care-place" ref={place}>
      <p className="vh" role="status">
        {care?.heading}
      </p>
      {care && (
        <TypedCare
          care={care}
          focused={care === state.care && !state.message}
          choose={choose}
          close={close}
        />
      )}
      {quiet && <QuietNote quiet={quiet} />}
    </div>
  );
}
