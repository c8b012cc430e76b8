/**
 * The address under which the add-in is hosted, without a slash at the end.
 *
 * Office loads add-ins by https only, also from localhost; a query or an ampersand would break the addresses that
 * the manifest makes of it.
 */
function hostingAddress(text) {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address?.protocol !== "https:" || /[?#&'@]/.test(text)) {
    const refusal = new Error(
      `The add-in's address must be a plain https address such as https://example.com/crm, not "${text}".`,
    );
    refusal.stack = refusal.message; // whoever set the address needs the sentence, not a place in this code
    throw refusal;
  }
  return address.href.replace(/\/+$/, "");
}

module.exports = { hostingAddress };
