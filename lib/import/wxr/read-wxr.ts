import { SaxesParser } from "saxes";
import { ImportError, NotAnExport } from "../import-error";
import type { Reader } from "../reader";
import type { XmlGatherer } from "../xml-gatherer";
import { Decoder } from "./decode";
import { Gatherer } from "./gather";
import type { OnNotice } from "./notice";
import { Repair } from "./repair";
import { wrongKindOf } from "./sniff";

/** Characters. No honest text is longer, and reading on would fill the memory. */
const LONGEST_FIELD = 64 * 1024 * 1024;

export const wordPress: Reader = {
  recognises: () => true,
  read: (source, onNotice) => readXml(source, new Gatherer(), onNotice),
};

/** Holds one record at a time. Repairs are reported through `onNotice`. @throws ImportError for other faults. */
export async function* readXml<Entry>(
  source: AsyncIterable<Buffer>,
  gatherer: XmlGatherer<Entry>,
  onNotice: OnNotice,
): AsyncGenerator<Entry> {
  const decoder = new Decoder(onNotice);
  const repair = new Repair(onNotice);
  const parser = parserFor(gatherer, repair, onNotice);
  let begun = false;
  let sinceEvent = 0;
  for await (const chunk of source) {
    if (!begun) refuseWrongKind(chunk);
    begun = true;
    const before = parser.position;
    parser.write(repair.push(decoder.push(chunk)));
    sinceEvent = gatherer.tookSomething() ? 0 : sinceEvent + parser.position - before;
    if (sinceEvent > LONGEST_FIELD) throw tooLong(parser, repair);
    yield* gatherer.ready.splice(0);
  }
  if (!begun) refuseWrongKind(Buffer.alloc(0));
  parser.write(repair.push(decoder.end()) + repair.end());
  close(parser, gatherer, repair);
  yield* gatherer.ready.splice(0);
}

type Parser = SaxesParser<{ xmlns: false }>;

function parserFor(gatherer: XmlGatherer<unknown>, repair: Repair, onNotice: OnNotice): Parser {
  const parser = new SaxesParser({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const line = () => repair.place.inFile(parser.line, 1).line;
  parser.on("error", (error) => {
    if (!gatherer.finished) throw malformed(error.message, parser, repair);
    onNotice({ kind: "stray_end", ...placeOf(parser, repair) });
  });
  parser.on("opentag", (tag) => gatherer.openTag(tag.name, tag.attributes, line()));
  parser.on("closetag", (tag) => gatherer.closeTag(tag.name, line()));
  parser.on("text", (text) => gatherer.addText(text));
  parser.on("cdata", (text) => gatherer.addText(text));
  return parser;
}

/** The parser reports every element that is still open: the file was cut off. */
function close(parser: Parser, gatherer: XmlGatherer<unknown>, repair: Repair): void {
  const { open } = gatherer;
  if (open !== undefined) {
    const message = `The file ends within <${open}>, so a part of it is missing. Export it, or copy it, again.`;
    throw new ImportError(message, placeOf(parser, repair));
  }
  parser.close();
}

function refuseWrongKind(head: Buffer): void {
  const sentence = wrongKindOf(head);
  if (sentence) throw new NotAnExport(sentence);
}

function malformed(message: string, parser: Parser, repair: Repair): ImportError {
  const what = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  return new ImportError(`The file is not well-formed XML (${what}).`, placeOf(parser, repair));
}

function tooLong(parser: Parser, repair: Repair): ImportError {
  return new ImportError(
    "A single text of more than 64 MB ends here, and no WordPress export has one.",
    placeOf(parser, repair),
  );
}

function placeOf(parser: Parser, repair: Repair): { line: number; column: number } {
  return repair.place.inFile(parser.line, parser.columnIndex + 1);
}
