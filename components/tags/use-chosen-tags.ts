import { type RefObject, useCallback, useEffect, useState } from "react";

const TAGS = 'input[name="tags"]';

export function useChosenTags(inside: RefObject<HTMLElement | null>, atFirst: readonly string[]) {
  const [chosen, setChosen] = useState(atFirst);

  useEffect(() => {
    const form = inside.current?.closest("form");
    if (!form) return;
    const read = () =>
      setChosen([...form.querySelectorAll<HTMLInputElement>(`${TAGS}:checked`)].map(({ value }) => value));
    // A draft may have ticked boxes before.
    const soon = setTimeout(read);
    form.addEventListener("change", read);
    form.addEventListener("input", read);
    return () => {
      clearTimeout(soon);
      form.removeEventListener("change", read);
      form.removeEventListener("input", read);
    };
  }, [inside]);

  const toggle = useCallback(
    (slug: string) => {
      const boxes = inside.current?.closest("form")?.querySelectorAll<HTMLInputElement>(TAGS) ?? [];
      const box = [...boxes].find(({ value }) => value === slug);
      box?.click();
      return box?.checked ?? false;
    },
    [inside],
  );

  return { chosen, toggle };
}
