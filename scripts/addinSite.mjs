import { request as httpsRequest } from "node:https";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import { contentType, firstFile, refuse, requestedName, sendFile, sendText } from "./files.mjs";
import { listen } from "./listen.mjs";
import { OFFICE_JS } from "./serve.mjs";

/** Where Microsoft serves its client libraries: the folder, then the file. */
const HOSTED_OFFICE_JS =
  /https?:\/\/appsforoffice(?:\.edog|\.cdn\.partner)?\.(?:microsoft\.com|office365\.cn)\/lib\/[\w./-]*?hosted\//g;
const OFFICE_JS_PREFIX = "/.workbench/office-js/";
const LISTENER = "/.workbench/pageListener.js";
const LISTENER_FILE = fileURLToPath(new URL("pageListener.js", import.meta.url));
/**
 * Visual Studio writes this for the address of the add-in's own server, which it fills in when it starts one
 * (learn.microsoft.com/office/dev/add-ins/develop/create-office-add-ins-using-visual-studio).
 */
export const OWN_SERVER = { written: "~remoteAppUrl", origin: "https://add-in.invalid" };
const ANY_ORIGIN = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" };
/** Larger texts go through as they are. */
const MOST_REWRITTEN = 20 * 1024 * 1024;

/**
 * Plays the server of an add-in on this machine: files of a folder first, then the real server. Whatever address a page
 * asks for office.js, it gets the installed package.
 *
 * @param settings - origin: that the manifest names; folder: of the add-in's files, or null; sites: all origins and where
 *   they are here, which is filled as they open
 */
export async function openSite({ origin, folder, sites }) {
  const answerHere = (request, response) => answer(request, response, { origin, folder, sites });
  const { port, hostname } = new URL(origin);
  // At the very address where it can be: then nothing has to be rewritten.
  const own = hostname === "localhost" ? Number(port || 443) : 0;
  const server = await listen(own, answerHere).catch(() => listen(0, answerHere));
  sites[origin] = server.address;
  return server;
}

async function answer(request, response, site) {
  const name = requestedName(request.url);
  if (name === null) return refuse(response, 400);
  if (request.method === "OPTIONS") return response.writeHead(204, ANY_ORIGIN).end();
  if (name.startsWith(OFFICE_JS_PREFIX)) {
    const library = await firstFile([OFFICE_JS], name.slice(OFFICE_JS_PREFIX.length));
    return library ? sendFile(request, response, library) : refuse(response, 404);
  }
  if (name === LISTENER)
    return sendText(request, response, await readFile(LISTENER_FILE, "utf8"), contentType(LISTENER));
  const found = await fileOf(site, name);
  if (found) return sendOwn(request, response, found, site);
  if (isHere(site)) return refuse(response, 404, ANY_ORIGIN);
  return relay(request, response, site);
}

/** Nothing else listens at its address that could be asked. */
const isHere = ({ origin, sites }) => sites[origin] === origin || origin === OWN_SERVER.origin;

/**
 * A file of the folder. A path may begin with folders that only the real server has: they are left off, one by one.
 */
async function fileOf({ folder }, name) {
  if (!folder) return null;
  const asked = name.endsWith("/") ? `${name}index.html` : name;
  const parts = asked.split("/").filter((part) => part !== "");
  for (let first = 0; first < parts.length; first++) {
    const found = await firstFile([folder], parts.slice(first).join("/"));
    if (found) return found;
  }
  return null;
}

async function sendOwn(request, response, found, site) {
  if (!/\.(html?|m?js|json|css)$/.test(found.file) || found.size > MOST_REWRITTEN)
    return sendFile(request, response, found, ANY_ORIGIN);
  const text = rewritten(await readFile(found.file, "utf8"), site);
  const type = contentType(found.file);
  sendText(request, response, /html/.test(type) ? heard(text) : text, type, ANY_ORIGIN);
}

/** Addresses of office.js, and of servers that are played here, as they are here. */
function rewritten(text, { origin, sites }) {
  let result = text.replace(HOSTED_OFFICE_JS, `${sites[origin]}${OFFICE_JS_PREFIX}`);
  // A content security policy that names Microsoft's server means the one that stands in for it.
  result = result.replace(/https:\/\/appsforoffice\.microsoft\.com(?=[\s;"'])/g, sites[origin]);
  for (const [named, here] of Object.entries(sites)) {
    if (named !== here) result = result.replaceAll(named, here);
  }
  return result;
}

/** A page with the listener before all other scripts. A doctype has to stay the first. */
function heard(html) {
  const listener = `<script src="${LISTENER}"></script>`;
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + listener)
    : html.replace(/^(?:\s|<!--[\s\S]*?-->|<!doctype[^>]*>|<html[^>]*>)*/i, (start) => start + listener);
}

/** Asks the real server. Its texts are rewritten; headers that would forbid a frame are left off. */
function relay(request, response, site) {
  const target = new URL(request.url, site.origin);
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) => !/^(:|host$|connection$|accept-encoding$|origin$|referer$)/.test(name),
    ),
  );
  return new Promise((resolve) => {
    const asked = httpsRequest(
      target,
      // A developer's server on this machine has made its certificate itself.
      { method: request.method, headers, rejectUnauthorized: target.hostname !== "localhost" },
      (answered) => {
        const type = answered.headers["content-type"] ?? "";
        const location = answered.headers.location;
        const more = {
          ...ANY_ORIGIN,
          "Content-Type": type || "application/octet-stream",
          "Cache-Control": "no-store",
          ...(location && { Location: rewritten(location, site) }),
        };
        const parts = [];
        answered.on("data", (part) => parts.push(part));
        answered.on("error", () => resolve(refuse(response, 502, ANY_ORIGIN)));
        answered.on("end", () => {
          const body = Buffer.concat(parts);
          const isText = /html|javascript|json|css/.test(type) && body.length <= MOST_REWRITTEN;
          const text = isText ? rewritten(body.toString("utf8"), site) : "";
          response.writeHead(answered.statusCode ?? 502, more);
          response.end(isText ? (/html/.test(type) ? heard(text) : text) : body);
          resolve();
        });
      },
    );
    asked.on("error", () => resolve(refuse(response, 502, ANY_ORIGIN)));
    request.pipe(asked);
  });
}
