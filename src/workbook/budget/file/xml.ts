/** Text for XML, in an element or in an attribute. Characters that XML does not have are left out. */
export const escaped = (text: string | number): string =>
  String(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Text of a cell. Excel reads _x0041_ in it as the character of that number (ST_Xstring), so what only looks like that has
 * its first underscore written in this way itself.
 */
export const cellText = (text: string | number): string =>
  escaped(String(text).replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_"));

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
