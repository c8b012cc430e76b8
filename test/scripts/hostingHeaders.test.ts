import { DOMParser } from "@xmldom/xmldom";

const { hostingHeaders } = jest.requireActual<{
  hostingHeaders(settings: { address: string; policy: string }): Record<"_headers" | "web.config", string>;
}>("../../scripts/hostingHeaders");
const files = hostingHeaders({ address: "https://crm-cost.example/crm", policy: "default-src 'none'" });

test("every kind of file has its headers, and what is called after its contents is kept for good", () => {
  const blocks = files._headers.trim().split("\n\n");
  expect(blocks.map((block) => block.split("\n")[0])).toEqual([
    "/crm/taskpane.*",
    "/crm/functions.*",
    "/crm/help.*",
    "/crm/manifest.*",
    "/crm/shortcuts.*",
    "/crm/THIRD-PARTY.*",
    "/crm/code/*",
    "/crm/assets/*",
  ]);
  for (const block of blocks) {
    expect(block).toContain("  Content-Security-Policy: default-src 'none'");
    expect(block).toContain("  X-Content-Type-Options: nosniff");
    const kept = block.startsWith("/crm/assets/") || block.startsWith("/crm/code/");
    expect(block.includes("stale-while-revalidate")).toBe(!kept);
    expect(block.includes("immutable")).toBe(block.startsWith("/crm/code/"));
  }
});

test("IIS is told the same, in well-formed XML", () => {
  const config = new DOMParser().parseFromString(files["web.config"], "application/xml");
  const headers = Array.from(config.getElementsByTagName("add"), (element) => [
    element.getAttribute("name"),
    element.getAttribute("value"),
  ]);
  expect(headers).toContainEqual(["Content-Security-Policy", "default-src 'none'"]);
  expect(headers).toContainEqual(["X-Content-Type-Options", "nosniff"]);
  expect(headers.at(-1)).toEqual(["Cache-Control", "public, max-age=86400"]);
});
