import { testHost } from "./testHost";

test("shapes are added, placed, turned, ordered, grouped and deleted", async () => {
  const { client, missing } = testHost();
  const given = await client.Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    const square = shapes.addGeometricShape("Rectangle");
    square.name = "Square";
    square.set({ left: 10, top: 20, width: 30, height: 40 });
    square.fill.setSolidColor("yellow");
    square.textFrame.textRange.text = "Hello";
    square.textFrame.textRange.font.color = "#FF0000";
    const box = shapes.addTextBox("A box");
    box.name = "Box";
    const line = shapes.addLine(100, 50, 40, 10);
    line.name = "Line";
    line.line.endArrowheadStyle = "Triangle";
    line.line.connectBeginShape(square, 0);
    await context.sync();
    square.incrementLeft(5);
    square.incrementRotation(-90);
    square.lockAspectRatio = true;
    square.scaleHeight(2, "CurrentSize");
    square.setZOrder("BringToFront");
    const all = shapes.load("items/name,items/left,items/width,items/height,items/rotation,items/type");
    await context.sync();
    const group = shapes.addGroup([square, box]);
    group.name = "Group";
    await context.sync();
    const grouped = { count: shapes.getCount(), inside: group.group.shapes.getCount() };
    await context.sync();
    const counts = [grouped.count.value, grouped.inside.value];
    shapes.getItem("Group").group.ungroup();
    shapes.getItem("Line").delete();
    const left = { count: shapes.getCount() };
    const connected = shapes.getItem("Box").textFrame.load("hasText");
    await context.sync();
    const told = all.items.map(({ name, left: x, width, height, rotation }) => [
      name,
      x,
      width,
      height,
      rotation,
    ]);
    return { told, counts, left: left.count.value, hasText: connected.hasText };
  });
  expect(missing).toEqual([]);
  expect(given.told).toEqual([
    ["Box", 50, 150, 40, 0],
    ["Line", 40, 60, 40, 0],
    ["Square", 15, 60, 80, 270],
  ]);
  expect(given).toMatchObject({ counts: [2, 2], left: 2, hasText: true });
});

test("a shape has no part of another kind", async () => {
  const { client } = testHost();
  const asked = client.Excel.run(async (context) => {
    const shape = context.workbook.worksheets.getActiveWorksheet().shapes.addGeometricShape("Heart");
    shape.line.load("connectorType");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a shape that is clicked is active until another is, or a cell", async () => {
  const { client, host } = testHost();
  await client.Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    const first = shapes.addGeometricShape("Rectangle");
    const second = shapes.addGeometricShape("Rectangle");
    first.load("id");
    second.load("id");
    const heard: string[] = [];
    first.onActivated.add(async ({ shapeId }) => void heard.push(`activated ${shapeId}`));
    first.onDeactivated.add(
      async ({ shapeId, worksheetId }) => void heard.push(`left ${shapeId} ${worksheetId}`),
    );
    await context.sync();
    const live = host.workbook.worksheet("s1").shapes.items;
    for (const shape of [live[0], live[0], live[1], null]) host.workbook.activateShape(shape ?? null, "s1");
    await context.sync();
    expect(heard).toEqual([`activated ${first.id}`, `left ${first.id} s1`]);
  });
});
