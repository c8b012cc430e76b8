import { createRequire } from "node:module";
import path from "node:path";
import { contentType, firstFile, refuse, requestedName, sendFile, sendText } from "./files.mjs";
import { listen } from "./listen.mjs";

/** office.js as the npm package has it. */
export const OFFICE_JS = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/**
 * Serves the built add-in and the workbench at one origin of this machine, with office.js as the npm package has it
 * under /office-js/. Files are read when they are asked for, so the folders may be built afterwards.
 *
 * @param settings - port: 0 takes a free one; addin, workbench: folders, addin may be left out; others: add-ins of
 *   others by name, as `openAddin` gives them, whose manifests stand under /addin/<name>/
 * @returns address without a slash at the end, whether the machine trusts the certificate, and close
 * @throws The system's error, EADDRINUSE when the port is taken
 */
export async function serve({ port, addin, workbench, others = {} }) {
  const folders = addin ? [addin, workbench] : [workbench];
  return listen(port, (request, response) => answer(request, response, folders, others));
}

/** The path of the workbench with an add-in of others in it. */
export const workbenchPath = (name, { manifestName }) =>
  `/workbench.html?addin=addin/${name}/${manifestName}&sites=addin/${name}/sites.json`;

async function answer(request, response, folders, others) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const name = requestedName(request.url);
  if (name === null) return refuse(response, 400);
  if (name === "/") return response.writeHead(302, { Location: "/workbench.html" }).end();
  if (name === "/favicon.ico") return response.writeHead(204).end();

  const [, owner, file] = /^\/addin\/([\w-]+)\/([^/]+)$/.exec(name) ?? [];
  if (owner !== undefined && Object.hasOwn(others, owner))
    return describe(request, response, others[owner], file);

  const office = /^\/office-js\/(.*)$/.exec(name);
  const found = office ? await firstFile([OFFICE_JS], office[1]) : await firstFile(folders, name);
  return found ? sendFile(request, response, found) : refuse(response, 404);
}

/** The manifest of an add-in of others, and where the servers that it names are here. */
function describe(request, response, { manifestName, manifest, sites }, file) {
  if (file === manifestName) return sendText(request, response, manifest, contentType(file));
  if (file === "sites.json") return sendText(request, response, JSON.stringify(sites), contentType(file));
  refuse(response, 404);
}
