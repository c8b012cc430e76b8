/**
 * What the task pane may load, and no more. office.js fetches its companions from its own origin. Its usage reports
 * to other hosts stay blocked: it works without them, and the add-in promises no network calls.
 *
 * @param officeJs - Address of office.js, absolute or relative to the add-in's
 * @param address - Where the add-in is hosted
 */
function contentSecurityPolicy(officeJs, address) {
  const office = new URL(officeJs, `${address}/`).origin;
  const scripts = office === new URL(address).origin ? "'self'" : `'self' ${office}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    // office.js asks a page of its own, in a frame, whether a host that it does not know may be trusted.
    `frame-src ${office === new URL(address).origin ? "'self'" : office}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy };
