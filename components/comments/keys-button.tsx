/** A style shows the button only with script and, most likely, a keyboard. */
export function KeysButton() {
  return (
    <button type="button" className="keys" data-keys="on">
      Shortcuts <kbd>?</kbd>
    </button>
  );
}
