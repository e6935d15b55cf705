import { SaxesParser } from "saxes";
import { expect } from "vitest";
import { requireAtom } from "./atom-schema";

interface Entry {
  [element: string]: string;
}

/** The entries of a feed, read as a strict XML parser does, which throws at whatever is not well-formed. */
function entriesIn(xml: string): Entry[] {
  const entries: Entry[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  const add = (name: string, text: string) => {
    const entry = entries.at(-1);
    if (entry && open.includes("entry")) entry[name] = (entry[name] ?? "") + text;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "entry") entries.push({});
    open.push(name);
    if (name === "link") add("href", String(attributes.href));
    if (name === "category") add("terms", `${attributes.term} `);
  });
  parser.on("text", (text) => text.trim() && add(open.at(-1) ?? "", text));
  parser.on("cdata", (text) => add(open.at(-1) ?? "", text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return entries;
}

/** What a route of a feed answers with: the whole of it, and its entries. */
export async function readFeed(answer: Response): Promise<{ xml: string; entries: Entry[] }> {
  expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const xml = await answer.text();
  requireAtom(xml);
  return { xml, entries: entriesIn(xml) };
}
