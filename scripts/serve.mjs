import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream";
import { localhostCertificate } from "./certificate.mjs";

const OFFICE_JS = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

const CONTENT_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Serves the built add-in and the workbench at one origin of this machine, with office.js as the npm package has it
 * under /office-js/. Files are read when they are asked for, so the folders may be built afterwards.
 *
 * @param settings - port: 0 takes a free one; addin, workbench: folders
 * @returns address without a slash at the end, whether the machine trusts the certificate, and close
 * @throws The system's error, EADDRINUSE when the port is taken
 */
export async function serve({ port, addin, workbench }) {
  const { cert, key, trusted } = await localhostCertificate();
  // As an add-in's host does it: a page's files come through one connection.
  const server = createSecureServer({ cert, key, allowHTTP1: true }, (request, response) => {
    answer(request, response, [addin, workbench]).catch((error) => response.destroy(error));
  });
  const connections = new Set();
  server.on("secureConnection", (connection) => {
    connections.add(connection.once("close", () => connections.delete(connection)));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return {
    address: `https://localhost:${server.address().port}`,
    trusted,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const connection of connections) connection.destroy();
      }),
  };
}

async function answer(request, response, folders) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const name = requestedName(request.url);
  if (name === null) return refuse(response, 400);
  if (name === "/") return response.writeHead(302, { Location: "/workbench.html" }).end();

  const office = /^\/office-js\/(.*)$/.exec(name);
  const found = office ? await firstFile([OFFICE_JS], office[1]) : await firstFile(folders, name);
  if (!found) return refuse(response, 404);
  response.writeHead(200, {
    "Content-Type": CONTENT_TYPES[path.extname(found.file)] ?? "application/octet-stream",
    "Content-Length": found.size,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  // A page that goes away while it loads ends the stream early: that is no fault of the server.
  pipeline(createReadStream(found.file), response, () => {});
}

/** The decoded path of a request, or null if it is none. */
function requestedName(url) {
  try {
    const name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return name.startsWith("/") && !name.includes("\0") ? name : null;
  } catch {
    return null; // broken percent encoding
  }
}

/** The first of the folders that has the file. A name that leads out of a folder has no file in it. */
async function firstFile(folders, name) {
  for (const folder of folders) {
    const file = path.resolve(folder, `.${path.posix.normalize(`/${name}`)}`);
    if (!file.startsWith(path.resolve(folder) + path.sep)) continue;
    const entry = await stat(file).catch(() => null); // not in this folder
    if (entry?.isFile()) return { file, size: entry.size };
  }
  return null;
}

function refuse(response, status) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}
