import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";

const schema = XmlDocument.fromString(readFileSync(new URL("fixtures/atom.rng", import.meta.url), "utf8"));
const validator = RelaxNGValidator.fromDoc(schema);

/** @throws if the feed is no valid Atom by RFC 4287. */
export function requireAtom(xml: string): void {
  const feed = XmlDocument.fromString(xml);
  try {
    validator.validate(feed);
  } finally {
    feed.dispose();
  }
}
