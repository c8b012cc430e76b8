/** Width and height in pixels, which stand in the first chunk (PNG specification, 11.2.2). */
export function pngSize(png: Buffer): { width: number; height: number } {
  if (png.toString("latin1", 1, 4) !== "PNG" || png.toString("latin1", 12, 16) !== "IHDR")
    throw new Error("This is not a PNG file.");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
