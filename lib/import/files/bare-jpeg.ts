const [SCAN, END, EXIF] = [0xda, 0xd9, 0xe1];
const UPRIGHT = 1;

/** Drops EXIF, comments and embedded pictures; keeps the orientation, or the picture would lie on its side. */
export function bareJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = UPRIGHT;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) break;
    const end = marker === 0xff ? at + 1 : at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === EXIF && orientation === UPRIGHT) orientation = orientationIn(segment);
    const scanned = marker === SCAN ? endOfScan(bytes, end) : end;
    if (marker !== 0xff && isPicture(marker, segment)) kept.push(bytes.subarray(at, scanned));
    at = scanned;
  }
  const turned = orientation === UPRIGHT ? [] : [exifOf(orientation)];
  return Buffer.concat([bytes.subarray(0, 2), ...turned, ...kept, Buffer.from([0xff, END])]);
}

/** Of application segments, only those that define colors stay: JFIF, Adobe's marker, ICC profiles. */
function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe2) return segment.toString("latin1", 4, 15) === "ICC_PROFILE";
  return marker === 0xe0 ? segment.toString("latin1", 4, 8) === "JFIF" : marker === 0xee;
}

/** Within a scan, 0 or a restart marker follows 0xff; any other byte begins the next segment. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** Tag 0x0112 of the first directory: https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6. */
function orientationIn(segment: Buffer): number {
  if (segment.toString("latin1", 4, 8) !== "Exif" || segment.length < 20) return UPRIGHT;
  const tiff = segment.subarray(10);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => {
    if (at + 2 > tiff.length) return 0;
    return little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) break;
    const value = short(at + 8);
    if (short(at) === 0x0112) return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

function exifOf(orientation: number): Buffer {
  const directory = "4d4d002a00000008000101120003000000010000000000000000";
  const segment = Buffer.from(`ffe10022457869660000${directory}`, "hex");
  segment.writeUInt16BE(orientation, segment.length - 8);
  return segment;
}
