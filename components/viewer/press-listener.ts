const OURS =
  'button[form="marks"], .do a[href^="#"], a[data-share], button[data-keys], button[data-hide-banner]';

/** Loads the code for a press with the first press. If loading fails, the form works as without script. */
export function hearPresses(): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const pressed = (event.target as Element).closest<HTMLElement>(OURS);
    if (!pressed) return;
    event.preventDefault();
    if (pressed instanceof HTMLAnchorElement) void import("./share").then(({ share }) => share(pressed));
    else if (pressed.dataset.hideBanner) {
      const mark = pressed.dataset.hideBanner;
      void import("./hide-banner").then(({ hideBanner }) => hideBanner(mark));
    } else if (pressed.dataset.keys) void import("./key-sheet").then(({ openSheet }) => openSheet());
    else if (pressed instanceof HTMLButtonElement)
      import("./marks").then(
        ({ press }) => press(pressed),
        () => navigator.onLine && pressed.form?.requestSubmit(pressed),
      );
  });
}
