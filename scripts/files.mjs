import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream";

const CONTENT_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

export const contentType = (file) => CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream";

/** The decoded path of a request, or null if it is none. */
export function requestedName(url) {
  try {
    const name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return name.startsWith("/") && !name.includes("\0") ? name : null;
  } catch {
    return null; // broken percent encoding
  }
}

/** The first of the folders that has the file. A name that leads out of a folder has no file in it. */
export async function firstFile(folders, name) {
  for (const folder of folders) {
    const file = path.resolve(folder, `.${path.posix.normalize(`/${name}`)}`);
    if (!file.startsWith(path.resolve(folder) + path.sep)) continue;
    const entry = await stat(file).catch(() => null); // not in this folder
    if (entry?.isFile()) return { file, size: entry.size };
  }
  return null;
}

const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

export function sendFile(request, response, { file, size }, more = {}) {
  response.writeHead(200, { "Content-Type": contentType(file), "Content-Length": size, ...HEADERS, ...more });
  if (request.method === "HEAD") return response.end();
  // A page that goes away while it loads ends the stream early: that is no fault of the server.
  pipeline(createReadStream(file), response, () => {});
}

export function sendText(request, response, text, type, more = {}) {
  const body = Buffer.from(text);
  response.writeHead(200, { "Content-Type": type, "Content-Length": body.length, ...HEADERS, ...more });
  response.end(request.method === "HEAD" ? undefined : body);
}

export function refuse(response, status, more = {}) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...more }).end(`${status}\n`);
}
