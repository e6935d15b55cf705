const NAME = "comeback-shortcuts";

/** Single keys can be switched off: https://www.w3.org/TR/WCAG22/#character-key-shortcuts */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    return true;
  }
}

export function switchShortcuts(on: boolean): void {
  try {
    localStorage.setItem(NAME, on ? "on" : "off");
  } catch {
    // Without storage, the keys stay on.
  }
}
