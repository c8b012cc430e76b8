import type JSZip from "jszip";

const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** A spreadsheet packs to about a tenth; more than this is no spreadsheet that the page could show. */
const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD_BYTES = 22;
const ENTRY_BYTES = 46;

/** @throws Error if the file is no zip package, or too large, packed or as its directory says unpacked */
export function checkPackageSize(bytes: Uint8Array): void {
  if (bytes.byteLength > MAX_FILE_BYTES) throw new Error("The file is larger than 20 MB.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - END_RECORD_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error("The file is not an .xlsx workbook.");

  let unpacked = 0;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (entry + ENTRY_BYTES > bytes.byteLength || view.getUint32(entry, true) !== DIRECTORY_ENTRY) {
      throw new Error("The file is damaged.");
    }
    unpacked += view.getUint32(entry + 24, true);
    const variable =
      view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
    entry += ENTRY_BYTES + variable;
  }
  if (unpacked > MAX_UNPACKED_BYTES) throw new Error(TOO_LARGE);
}

const TOO_LARGE = "The file would take more than 400 MB unpacked.";

/** What a part of a package has beyond its declared type: it unpacks piece by piece, and stops when it is told to. */
interface Streamed {
  internalStream(type: "uint8array"): JSZip.JSZipStreamHelper<Uint8Array>;
}

/**
 * A directory can lie: each part is unpacked once, piece by piece, before anything is made of it.
 *
 * @throws Error if all parts together are too large, or one is damaged
 */
export async function checkUnpackedSize(zip: JSZip, most = MAX_UNPACKED_BYTES): Promise<void> {
  let unpacked = 0;
  for (const part of Object.values(zip.files) as unknown as Streamed[]) {
    await new Promise<void>((resolve, reject) => {
      const pieces = part.internalStream("uint8array");
      pieces
        .on("data", ({ byteLength }) => {
          unpacked += byteLength;
          if (unpacked <= most) return;
          pieces.pause();
          reject(new Error(TOO_LARGE));
        })
        .on("error", () => reject(new Error("The file is damaged.")))
        .on("end", resolve)
        .resume();
    });
  }
}
