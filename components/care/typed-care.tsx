import { useEffect, useRef } from "react";
import type { CareShown } from "@/lib/actions/care";
import { CareNotice } from "./care-notice";
import { hearNotice } from "./notice-listener";

type Props = {
  care: CareShown;
  focused: boolean;
  choose(country: string): void;
  close(): void;
};

export function TypedCare({ care, focused, choose, close }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const ways = useRef({ choose, close });
  ways.current = { choose, close };

  useEffect(() => {
    if (!place.current) return;
    return hearNotice(place.current, {
      choose: (country) => ways.current.choose(country),
      close: () => ways.current.close(),
    });
  }, []);

  const { countries, chosen } = care;
  return (
    <div ref={place}>
      <CareNotice notice={care} countries={countries} chosen={chosen} by="form" focused={focused} closable />
    </div>
  );
}
