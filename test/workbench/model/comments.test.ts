import { testHost } from "./testHost";

test("comments stand at one cell each, are answered, resolved and deleted, and handlers hear of it", async () => {
  const { client, missing } = testHost();
  const heard: string[] = [];
  const given = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { comments } = sheet;
    comments.onAdded.add(({ commentDetails }) => {
      heard.push(`added ${commentDetails.length}`);
      return Promise.resolve();
    });
    comments.onChanged.add(({ changeType }) => {
      heard.push(changeType);
      return Promise.resolve();
    });
    await context.sync();
    comments.add("A2", "TODO: add data.");
    await context.sync();
    const comment = context.workbook.comments.getItemByCell("Sheet1!A2");
    comment.content = "Please add data.";
    comment.replies.add("Done");
    comment.resolved = true;
    comment.load("content,authorName,creationDate,resolved");
    comment.replies.load("items/content");
    const place = comment.getLocation().load("address");
    await context.sync();
    const told = [comment.content, comment.resolved, comment.creationDate.getTime() > 0, place.address];
    const replies = comment.replies.items.map(({ content }) => content);
    comment.replies.getItemAt(0).delete();
    comment.delete();
    const left = { count: comments.getCount() };
    await context.sync();
    return { told, replies, left: left.count.value };
  });
  expect(missing).toEqual([]);
  expect(given).toEqual({ told: ["Please add data.", true, true, "Sheet1!A2"], replies: ["Done"], left: 0 });
  expect(heard).toEqual(["added 1", "CommentEdited", "ReplyAdded", "CommentResolved", "ReplyDeleted"]);
});

test.each([
  ["of several cells", "A1:B2", "text"],
  ["where one is", "C1", "text"],
  ["without a text", "A1", 5],
])("a comment %s is refused", async (_, address, content) => {
  const { client } = testHost();
  const asked = client.Excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getActiveWorksheet();
    comments.add("C1", "first");
    comments.add(address, content as string);
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a mention is a text with people in it", async () => {
  const { client } = testHost();
  const content = await client.Excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getActiveWorksheet();
    const mention = { email: "kate@example.org", id: 0, name: "Kate" };
    const comment = comments.add(
      "A1",
      { mentions: [mention], richContent: '<at id="0">Kate</at> look' },
      "Mention",
    );
    comment.load("content");
    await context.sync();
    return comment.content;
  });
  expect(content).toBe("@Kate look");
});
