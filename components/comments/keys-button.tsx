/** Opens the sheet of keys. Style shows it only where there is script to open it, and most likely a keyboard. */
export function KeysButton() {
  return (
    <button type="button" className="keys" data-keys="on">
      Shortcuts <kbd>?</kbd>
    </button>
  );
}
