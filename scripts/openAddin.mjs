import { readFile } from "node:fs/promises";
import { request as httpsRequest } from "node:https";
import path from "node:path";
import { openSite, OWN_SERVER } from "./addinSite.mjs";

/** Servers that a manifest names for people to read, not for its pages. */
const NOT_PLAYED =
  /^https:\/\/(?:appsforoffice|go|schemas|learn|docs|support|www)\.microsoft\.com|^https:\/\/aka\.ms/;

/**
 * Opens the servers that a manifest names, here.
 *
 * @param settings - manifest: path of a file, or an https address; root: the folder with the add-in's files, by default
 *   that of the manifest's file
 * @returns What `serve` needs of it, and close
 * @throws Error with a sentence if the manifest cannot be read
 */
export async function openAddin({ manifest: source, root }) {
  const isAddress = /^https?:\/\//i.test(source);
  const read = isAddress ? await fetchText(source) : await readFile(source, "utf8").catch(noFile(source));
  const manifest = read.replaceAll(OWN_SERVER.written, OWN_SERVER.origin);
  const folder = root ?? (isAddress ? null : path.dirname(path.resolve(source)));
  const origins = new Set(
    manifest.match(/https:\/\/[a-z0-9.-]+(?::\d+)?(?=[/"'<\s])/gi)?.map((text) => text.toLowerCase()),
  );
  if (isAddress) origins.add(new URL(source).origin);
  const sites = {};
  const servers = [];
  for (const origin of origins) {
    if (!NOT_PLAYED.test(origin)) servers.push(await openSite({ origin, folder, sites }));
  }
  return {
    manifestName: /^\s*\{/.test(manifest) ? "manifest.json" : "manifest.xml",
    manifest,
    sites,
    close: () => Promise.all(servers.map((server) => server.close())),
  };
}

const noFile = (source) => (error) => {
  throw new Error(`The manifest ${source} cannot be read: ${error.message}`);
};

function fetchText(address) {
  return new Promise((resolve, reject) => {
    const { hostname, protocol } = new URL(address);
    if (protocol !== "https:")
      return reject(new Error(`Office loads add-ins by https only, not ${address}.`));
    const asked = httpsRequest(address, { rejectUnauthorized: hostname !== "localhost" }, (answered) => {
      if (answered.statusCode !== 200)
        return reject(new Error(`${address} answers with ${answered.statusCode}.`));
      const parts = [];
      answered.on("data", (part) => parts.push(part));
      answered.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    });
    asked.on("error", (error) => reject(new Error(`${address} cannot be read: ${error.message}`)));
    asked.end();
  });
}
