import { request } from "node:https";
import { readFileSync } from "node:fs";
import { ADDRESS } from "../e2e/browser";

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for a path exactly as it is written: fetch would tidy up `..` before sending. */
function ask(path: string, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(ADDRESS);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

test.each([
  ["/taskpane.html", "text/html; charset=utf-8"],
  ["/workbench.html?lang=zh-CN", "text/html; charset=utf-8"],
  ["/functions.js", "text/javascript; charset=utf-8"],
  ["/functions.zh-CN.json", "application/json; charset=utf-8"],
  ["/manifest.xml", "application/xml; charset=utf-8"],
  ["/assets/icon-16.png", "image/png"],
])("%s is served as %s and not cached", async (path, type) => {
  const { status, headers, body } = await ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "content-type": type, "cache-control": "no-store" });
  expect(body.length).toBeGreaterThan(0);
});

test("the root leads to the workbench", async () => {
  const { status, headers } = await ask("/");
  expect({ status, location: headers["location"] }).toEqual({ status: 302, location: "/workbench.html" });
});

test("office.js is the file of the npm package, byte for byte", async () => {
  const { body } = await ask("/office-js/office.js");
  expect(body.equals(readFileSync(require.resolve("@microsoft/office-js/dist/office.js")))).toBe(true);
});

test("the manifest names this server", async () => {
  const { body } = await ask("/manifest.xml");
  expect(body.toString("utf8")).toContain(`${ADDRESS}/taskpane.html`);
});

test.each([
  "/../../package.json",
  "/%2e%2e/%2e%2e/package.json",
  "/..%2f..%2fpackage.json",
  "/..%5c..%5cpackage.json",
  "/office-js/../package.json",
  "/office-js/..%2fpackage.json",
  "/office-js/%2e%2e/%2e%2e/%2e%2e/%2e%2e/package.json",
  "/assets",
  "/nothing.here",
])("%s is not found", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body.toString("utf8")).not.toContain("crm-cost");
});

test.each(["/%", "/%00", "/functions.js%00.png"])("%s is refused", async (path) => {
  expect((await ask(path)).status).toBe(400);
});

test("only reading is allowed", async () => {
  expect((await ask("/functions.js", "PUT")).status).toBe(405);
  const { status, body } = await ask("/functions.js", "HEAD");
  expect({ status, length: body.length }).toEqual({ status: 200, length: 0 });
});
