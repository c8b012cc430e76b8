/** The custom XML parts of a namespace, with what each says. Two exchanges. */
export async function customXmlTexts(
  context: Excel.RequestContext,
  namespace: string,
): Promise<readonly { readonly part: Excel.CustomXmlPart; readonly text: string }[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load({ id: true });
  await context.sync();
  const texts = parts.items.map((part) => ({ part, text: part.getXml() }));
  await context.sync();
  return texts.map(({ part, text }) => ({ part, text: text.value }));
}
