/**
 * Copies the text of an element and leaves it selected. The older command is used because the clipboard interface is
 * refused in the frame in which Excel on the web shows a pane.
 *
 * @returns Whether it was copied. If not, the selection is there to be copied by hand.
 */
export function copyText(element: Element): boolean {
  getSelection()?.selectAllChildren(element);
  return document.execCommand("copy");
}
