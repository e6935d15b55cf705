const LANGUAGES =
  "as3 bash coldfusion cpp csharp css delphi diff erlang fsharp groovy html java javascript javafx js matlab objc perl php plain powershell python r ruby scala sql text vb xml";
const NAMES = ["code", "source", "sourcecode", ...LANGUAGES.split(" ")];
const OPENING = new RegExp(`\\[(${NAMES.join("|")})(?:\\s[^\\]\\n]{0,300})?\\]`, "gi");

/** Code in shortcodes is neither markup nor prose: its signs and its indentation stay as they are. */
export function withCode(html: string): string {
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const unclosed = new Set<string>();
  let read = "";
  let done = 0;
  for (const { 0: opening, 1: name = "", index } of html.matchAll(OPENING)) {
    const end = `[/${name.toLowerCase()}]`;
    if (index < done || unclosed.has(end)) continue;
    const start = index + opening.length;
    const at = lower.indexOf(end, start);
    if (at < 0) unclosed.add(end);
    else {
      // Blogs store some code escaped, so "&lt;" is a sign and not four letters.
      const code = html.slice(start, at).replace(/</g, "&lt;").replace(/>/g, "&gt;");
      read += `${html.slice(done, index)}<pre>${code}</pre>`;
      done = at + end.length;
    }
  }
  return read + html.slice(done);
}
