"use client";

export function CopyBox({ text, label }: { text: string; label: string }) {
  return (
    <details className="copy">
      <summary>Copy the text</summary>
      <textarea
        aria-label={label}
        dir="auto"
        className="typed"
        rows={6}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </details>
  );
}
