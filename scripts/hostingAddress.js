/**
 * An address that the build is given, without a slash at the end: of the add-in, or of office.js.
 *
 * Office loads add-ins by https only, also from localhost; a query or an ampersand would break the addresses that
 * the manifest makes of it.
 */
function hostingAddress(text, what = "add-in's address") {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address?.protocol !== "https:" || /[?#&'@]/.test(text)) {
    const refusal = new Error(
      `The ${what} must be a plain https address such as https://example.com/crm, not "${text}".`,
    );
    refusal.stack = refusal.message; // whoever set the address needs the sentence, not a place in this code
    throw refusal;
  }
  return address.href.replace(/\/+$/, "");
}

module.exports = { hostingAddress };
