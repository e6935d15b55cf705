/** Says that the fields of the search suggest, and loads the code of the suggestions with the first focus. */
export function hearSearchFields(): () => void {
  const hearing = new AbortController();
  const { signal } = hearing;
  for (const field of document.querySelectorAll<HTMLInputElement>(".find input[type=search]")) {
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
    for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
    let isAsked = false;
    const load = () => {
      if (isAsked) return;
      isAsked = true;
      const before = field.value;
      import("./suggestions/combobox").then(
        ({ suggestIn }) => suggestIn(field, { signal, isTyping: field.value !== before }),
        () => {
          isAsked = false;
        },
      );
    };
    field.addEventListener("focus", load, { signal });
    if (document.activeElement === field) load();
  }
  return () => hearing.abort();
}
