import { readBatch } from "../../../src/workbench/host/readBatch";
import { AddinRequests } from "../../../src/workbench/page/addinRequests";

const DELAY = 64;
const DONE = { Results: [], TraceIds: [] };

/** A grid in which somebody types, and how often the workbook was asked. */
function setUp() {
  let isTyping = true;
  let asked = 0;
  const requests = new AddinRequests(() => isTyping);
  const answer = (flags: number) =>
    requests.answer(readBatch({}, flags), () => {
      asked++;
      return Promise.resolve(DONE);
    });
  return { answer, asked: () => asked, entered: () => void (isTyping = false) };
}

test("while a cell is being typed a request is refused, and one that may wait is answered afterwards", async () => {
  const { answer, asked, entered } = setUp();
  expect(await answer(0)).toMatchObject({ Error: { Code: "InvalidOperationInCellEditMode" } });
  const later = answer(DELAY);
  expect(asked()).toBe(0);
  entered();
  expect(await later).toBe(DONE);
  expect(asked()).toBe(1);
});
