const [EXTENSION, IMAGE, APPLICATION, CONTROL] = [0x21, 0x2c, 0xff, 0xf9];
const REPEATS = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

export function bareGif(bytes: Buffer): Buffer {
  let at = 13 + paletteAfter(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, at)];
  while (bytes[at] === EXTENSION || bytes[at] === IMAGE) {
    const end = bytes[at] === IMAGE ? endOfImage(bytes, at) : endOfBlocks(bytes, at + 2);
    if (isPicture(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, Buffer.from(";")]);
}

function isPicture(bytes: Buffer, at: number): boolean {
  if (bytes[at] === IMAGE || bytes[at + 1] === CONTROL) return true;
  return bytes[at + 1] === APPLICATION && REPEATS.test(bytes.toString("latin1", at + 3, at + 14));
}

const endOfImage = (bytes: Buffer, at: number) =>
  endOfBlocks(bytes, at + 11 + paletteAfter(bytes[at + 9] ?? 0));

/** Each block begins with its length; an empty block is the last. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

const paletteAfter = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
