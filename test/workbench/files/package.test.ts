import JSZip from "jszip";
import { readXmlParts, writeXmlParts } from "../../../src/workbench/files/customXml";
import { checkPackageSize } from "../../../src/workbench/files/packageSize";
import { settingsPart, takeSettings } from "../../../src/workbench/files/settingsPart";

const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

async function workbookPackage(): Promise<JSZip> {
  const zip = new JSZip();
  zip.file("[Content_Types].xml", "<Types></Types>");
  zip.file(RELATIONSHIPS, '<Relationships><Relationship Id="rId1"/></Relationships>');
  return zip;
}

const reopened = async (zip: JSZip) => JSZip.loadAsync(await zip.generateAsync({ type: "uint8array" }));

describe("custom XML parts", () => {
  const PARTS = ['<a xmlns="urn:x">$& </a>', "<b/>"];

  test("survive, and belong to the workbook", async () => {
    const zip = await workbookPackage();
    await writeXmlParts(zip, PARTS);
    const again = await reopened(zip);
    expect(await readXmlParts(again)).toEqual(PARTS);
    expect(await again.file(RELATIONSHIPS)?.async("string")).toContain(
      'Target="../customXml/item2.xml"/></Relationships>',
    );
    expect(await again.file("[Content_Types].xml")?.async("string")).toContain(
      'PartName="/customXml/itemProps1.xml"',
    );
  });

  test("a package without a place for them is refused, not damaged", async () => {
    await expect(writeXmlParts(new JSZip(), PARTS)).rejects.toThrow("xl/_rels/workbook.xml.rels");
  });
});

describe("settings", () => {
  const SETTINGS = {
    workbook: [["a", { list: [1, "ä&<>\"'"] }] as const, ["b", null] as const],
    document: [["k", '{"x":1}'] as const],
  };

  test("survive among the parts of the add-in", () => {
    const parts = ["<a/>", ...settingsPart(SETTINGS), "<b/>"];
    expect(takeSettings(parts)).toEqual({ settings: SETTINGS, xmlParts: ["<a/>", "<b/>"] });
  });

  test("without any there is no part", () => {
    expect(settingsPart({ workbook: [], document: [] })).toEqual([]);
  });

  test.each(["not json", "null", "[]", '{"workbook":5,"document":[["a",1],[2,"x"],"y"]}'])(
    "a damaged part is a workbook without settings: %s",
    (content) => {
      const part =
        settingsPart(SETTINGS)[0]?.replace(/>[^<]*</, `>${content.replaceAll('"', "&quot;")}<`) ?? "";
      expect(takeSettings([part])).toEqual({ settings: { workbook: [], document: [] }, xmlParts: [] });
    },
  );
});

describe("the size of a package", () => {
  test("a workbook passes", async () => {
    const zip = await workbookPackage();
    expect(() => checkPackageSize(new Uint8Array())).toThrow("not an .xlsx");
    const bytes = await zip.generateAsync({ type: "uint8array" });
    expect(() => checkPackageSize(bytes)).not.toThrow();
  });

  test("too many bytes are refused before anything is unpacked", () => {
    expect(() => checkPackageSize(new Uint8Array(20 * 1024 * 1024 + 1))).toThrow("larger than 20 MB");
  });

  test("a package that unpacks to too much is refused by its directory", async () => {
    const zip = new JSZip();
    zip.file("a", "a");
    const bytes = await zip.generateAsync({ type: "uint8array" });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = view.getUint32(bytes.byteLength - 22 + 16, true);
    view.setUint32(entry + 24, 500 * 1024 * 1024, true);
    expect(() => checkPackageSize(bytes)).toThrow("400 MB");
  });

  test("a directory that leads nowhere is refused", async () => {
    const bytes = await (await workbookPackage()).generateAsync({ type: "uint8array" });
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(bytes.byteLength - 22 + 16, 0xffffff00, true);
    expect(() => checkPackageSize(bytes)).toThrow("damaged");
  });
});
