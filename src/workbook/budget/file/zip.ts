/** A part of a package: its path and its text. */
export interface PackagePart {
  readonly path: string;
  readonly text: string;
}

/** Any date will do; this is the first that the format knows. */
const DATE = 0x21;
const UTF8_NAMES = 0x800;
const VERSION = 20;

/** The parts as a zip archive, stored rather than compressed: nothing else has to be loaded for it. */
export function zip(parts: readonly PackagePart[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, text } of parts) {
    const [name, data] = [encoder.encode(path), encoder.encode(text)];
    // Version, flags, method, time, date, checksum, both sizes, length of the name, of what follows it.
    const about = [
      [VERSION, 2],
      [UTF8_NAMES, 2],
      [0, 2],
      [0, 2],
      [DATE, 2],
      [crc32(data), 4],
      [data.length, 4],
      [data.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    const file = [bytes([0x04034b50, 4], ...about), name, data];
    directory.push(
      bytes([0x02014b50, 4], [VERSION, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name,
    );
    files.push(...file);
    offset += lengthOf(file);
  }
  const end = bytes(
    [0x06054b50, 4],
    [0, 4],
    [parts.length, 2],
    [parts.length, 2],
    [lengthOf(directory), 4],
    [offset, 4],
    [0, 2],
  );
  return joined([...files, ...directory, end]);
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Numbers of so many bytes each, the lowest byte first. */
const bytes = (...numbers: readonly (readonly [value: number, size: number])[]): Uint8Array =>
  Uint8Array.from(
    numbers.flatMap(([value, size]) => Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff)),
  );

/** The checksum that zip prescribes (ISO 3309). */
function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
