import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

const HEADER = 12;
const DIRECTORY_ENTRY = 16;
const WOFF_HEADER = 44;
const WOFF_DIRECTORY_ENTRY = 20;

/** Unwraps a WOFF 1.0 file (W3C recommendation of 2012) to the TrueType file inside, which fontconfig can use. */
export function trueTypeFromWoff(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is not a WOFF 1.0 font.");
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count)); // the header repeats the table count in forms made for binary search
  const header = Buffer.alloc(HEADER + count * DIRECTORY_ENTRY);
  woff.copy(header, 0, 4, 8); // flavour
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);

  const parts = [header];
  let offset = header.length;
  for (let index = 0; index < count; index++) {
    const from = WOFF_HEADER + index * WOFF_DIRECTORY_ENTRY;
    const [start, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at));
    const stored = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    const to = HEADER + index * DIRECTORY_ENTRY;
    woff.copy(header, to, from, from + 4); // tag
    header.writeUInt32BE(checksum, to + 4);
    header.writeUInt32BE(offset, to + 8);
    header.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    offset += length + padding.length;
  }
  return Buffer.concat(parts);
}
