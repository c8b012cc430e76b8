/**
 * What a web server has to say with the files, in the forms that common static hosts read: _headers (Netlify,
 * Cloudflare Pages) and web.config (IIS, Azure). Others take the same lines from _headers.
 *
 * Excel on the web shows the pane in a frame of its own pages, so no header may forbid framing. Office refuses icons
 * that must not be cached. Scripts, styles and words are called after their contents: whoever has one has it for good.
 * All else is shown as it was kept, for a week also where the host cannot be reached, and asked for anew meanwhile.
 *
 * @param settings - address: where the add-in is hosted; policy: its content security policy
 * @returns Contents by file name
 */
function hostingHeaders({ address, policy }) {
  const folder = new URL(address).pathname.replace(/\/+$/, "");
  const everywhere = {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // Excel on the web reads functions.json from its own origin.
    "Access-Control-Allow-Origin": "*",
  };
  const code = { ...everywhere, "Cache-Control": "public, max-age=31536000, immutable" };
  const files = { ...everywhere, "Cache-Control": "max-age=0, stale-while-revalidate=604800" };
  const icons = { ...everywhere, "Cache-Control": "public, max-age=86400" };
  const lines = (path, headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const elements = (headers) =>
    Object.entries(headers)
      .map(([name, value]) => `        <add name="${name}" value="${value.replaceAll('"', "&quot;")}" />`)
      .join("\n");
  const location = (name, headers) => `
  <location path="${name}"><system.webServer><httpProtocol><customHeaders>
        <remove name="Cache-Control" />
        <add name="Cache-Control" value="${headers["Cache-Control"]}" />
  </customHeaders></httpProtocol></system.webServer></location>`;
  return {
    _headers: `${["taskpane.", "functions.", "help.", "manifest.", "shortcuts.", "THIRD-PARTY."]
      .map((name) => lines(`${folder}/${name}*`, files))
      .concat(lines(`${folder}/code/*`, code), lines(`${folder}/assets/*`, icons))
      .join("\n\n")}\n`,
    "web.config": `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${elements(files)}
      </customHeaders>
    </httpProtocol>
  </system.webServer>${location("code", code)}${location("assets", icons)}
</configuration>
`,
  };
}

/** Puts the headers beside the files that they are for. */
class HostingHeaders {
  constructor(settings) {
    this.files = hostingHeaders(settings);
  }

  apply(compiler) {
    const { sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("HostingHeaders", (compilation) => {
      compilation.hooks.processAssets.tap("HostingHeaders", () => {
        for (const [name, text] of Object.entries(this.files)) {
          compilation.emitAsset(name, new sources.RawSource(text));
        }
      });
    });
  }
}

module.exports = { HostingHeaders, hostingHeaders };
