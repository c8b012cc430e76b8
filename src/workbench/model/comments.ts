import { invalidArgument } from "../host/apiError";
import type { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { EventType, WORKBOOK_TARGET } from "../host/events";
import { isObject } from "../host/jsonShape";
import { cellCount, intersection } from "./area";
import { isLeftOut, text } from "./arguments";
import type { AreaObject, Book } from "./book";
import { Collection } from "./collection";
import type { EventNames } from "./eventRegistrations";
import { defineEventMethods, eventMethods } from "./eventRegistrations";
import type { CellArea, GridEvent } from "./grid";
import { told } from "./modelEvent";
import { movedArea } from "./moveCells";
import { notFound } from "./rangeGeometry";
import { StoredObject } from "./storedObject";

const EVENTS: EventNames = {
  Added: EventType.commentAdded,
  Changed: EventType.commentChanged,
  Deleted: EventType.commentDeleted,
};
const SURFACE = excelSurface("CommentCollection", { protocol: eventMethods(EVENTS) });

/** The workbench has nobody who is signed in. */
const AUTHOR = { authorName: "Workbench", authorEmail: "" };

/** All comments of a workbook. */
export class Comments {
  private list: readonly Comment[] = [];

  constructor(readonly book: Book) {}

  get items(): readonly Comment[] {
    return this.list;
  }

  append(comment: Comment): Comment {
    this.list = [...this.list, comment];
    return comment;
  }

  remove(comment: Comment): void {
    this.list = this.list.filter((kept) => kept !== comment);
  }

  /** A comment moves with its cell. */
  follow({ area, how }: GridEvent & { kind: "moved" }): void {
    for (const comment of this.list) {
      if (comment.cell.sheetId === area.sheetId)
        comment.cell = { ...comment.cell, ...movedArea(comment.cell, area, how) };
    }
  }
}

/** The comments of a workbook or of one sheet. */
export class CommentCollection extends Collection<Comment> {
  readonly surface = SURFACE;

  constructor(
    private readonly comments: Comments,
    /** null for those of the workbook. */
    private readonly sheetId: string | null,
  ) {
    super();
  }

  get target(): string {
    return this.sheetId ?? WORKBOOK_TARGET;
  }

  get items(): readonly Comment[] {
    const { sheetId, comments } = this;
    return sheetId === null ? comments.items : comments.items.filter(({ cell }) => cell.sheetId === sheetId);
  }

  add(cellAddress: unknown, content: unknown, contentType?: unknown): Comment {
    const location = "CommentCollection.add";
    const cell = this.cellAt(cellAddress, location);
    if (this.at(cell)) throw invalidArgument(location);
    const comment = this.comments.append(new Comment(this.comments, cell, contentOf(content, location)));
    if (!isLeftOut(contentType)) comment.contentType = contentType;
    comment.tell(EventType.commentAdded);
    return comment;
  }

  getItemByCell(cellAddress: unknown): Comment {
    const location = "CommentCollection.getItemByCell";
    return this.at(this.cellAt(cellAddress, location)) ?? notFound(location);
  }

  getItemByReplyId(replyId: unknown): Comment {
    const found = this.items.find(({ replies }) => replies.items.some(({ id }) => id === replyId));
    return found ?? notFound("CommentCollection.getItemByReplyId");
  }

  protected keysOf(comment: Comment): readonly string[] {
    return [comment.id];
  }

  private cellAt(address: unknown, location: string): CellArea {
    const { book } = this.comments;
    const area = book.areaOf(address, this.sheetId ?? book.grid.activeSheet(), location);
    if (cellCount(area) !== 1) throw invalidArgument(location);
    return area;
  }

  private at(cell: CellArea): Comment | undefined {
    return this.comments.items.find((comment) => intersection(comment.cell, cell));
  }
}

defineEventMethods(CommentCollection.prototype, EVENTS, ({ target }) => target);

interface Content {
  readonly content: string;
  readonly richContent: string;
  readonly mentions: readonly unknown[];
}

/** A text, or one with people in it: "<at id=\"0\">Kate</at> please look". */
function contentOf(given: unknown, location: string): Content {
  if (!isObject(given)) {
    const content = text(given, location);
    return { content, richContent: content, mentions: [] };
  }
  const richContent = text(given["richContent"], location);
  const mentions = Array.isArray(given["mentions"]) ? given["mentions"] : [];
  const content = richContent.replace(/<at id="?\d+"?>(.*?)<\/at>/g, "@$1");
  return { content, richContent, mentions };
}

abstract class Remark extends StoredObject {
  declare readonly id: string;
  declare readonly authorName: string;
  declare contentType: unknown;
  private own: Content;

  constructor(
    className: string,
    protected readonly comments: Comments,
    content: Content,
  ) {
    const initial = { ...AUTHOR, id: crypto.randomUUID(), creationDate: new Date().toISOString() };
    super(
      className,
      { ...initial, contentType: content.mentions.length > 0 ? "Mention" : "Plain", resolved: false },
      comments.book.onStored,
      { surface: excelSurface(className, { identity: ["id"] }) },
    );
    this.own = content;
  }

  abstract tell(eventType: number, changeType?: string): void;

  get content(): string {
    return this.own.content;
  }

  set content(value: unknown) {
    this.own = contentOf(value, "Comment.content");
    this.tell(EventType.commentChanged, "CommentEdited");
  }

  get richContent(): string {
    return this.own.richContent;
  }

  get mentions(): readonly unknown[] {
    return this.own.mentions;
  }

  updateMentions(content: unknown): void {
    this.own = contentOf(content, "Comment.updateMentions");
    this.tell(EventType.commentChanged, "CommentEdited");
  }
}

/** What somebody says of a cell. Kept and given back; it is not drawn. */
export class Comment extends Remark {
  readonly replies: CommentReplyCollection;
  private isResolved = false;

  constructor(
    comments: Comments,
    public cell: CellArea,
    content: Content,
  ) {
    super("Comment", comments, content);
    this.replies = new CommentReplyCollection(comments, this);
  }

  get resolved(): boolean {
    return this.isResolved;
  }

  set resolved(value: unknown) {
    this.isResolved = value === true;
    this.tell(EventType.commentChanged, this.isResolved ? "CommentResolved" : "CommentReopened");
  }

  getLocation(): AreaObject {
    return this.comments.book.range(this.cell);
  }

  delete(): void {
    this.comments.remove(this);
    this.tell(EventType.commentDeleted);
  }

  tell(eventType: number, changeType?: string): void {
    const { sheetId } = this.cell;
    const commentDetails = [{ commentId: this.id, replyIds: this.replies.items.map(({ id }) => id) }];
    this.comments.book.happened(
      told(eventType, [sheetId, WORKBOOK_TARGET], { commentDetails, worksheetId: sheetId, changeType }),
    );
  }
}

class CommentReplyCollection extends Collection<CommentReply> {
  readonly surface = excelSurface("CommentReplyCollection");
  private list: readonly CommentReply[] = [];

  constructor(
    private readonly comments: Comments,
    private readonly comment: Comment,
  ) {
    super();
  }

  get items(): readonly CommentReply[] {
    return this.list;
  }

  add(content: unknown): CommentReply {
    const reply = new CommentReply(
      this.comments,
      this.comment,
      contentOf(content, "CommentReplyCollection.add"),
    );
    this.list = [...this.list, reply];
    this.comment.tell(EventType.commentChanged, "ReplyAdded");
    return reply;
  }

  remove(reply: CommentReply): void {
    this.list = this.list.filter((kept) => kept !== reply);
    this.comment.tell(EventType.commentChanged, "ReplyDeleted");
  }

  protected keysOf(reply: CommentReply): readonly string[] {
    return [reply.id];
  }
}

class CommentReply extends Remark {
  constructor(
    comments: Comments,
    private readonly comment: Comment,
    content: Content,
  ) {
    super("CommentReply", comments, content);
  }

  get resolved(): boolean {
    return this.comment.resolved;
  }

  getLocation(): AreaObject {
    return this.comment.getLocation();
  }

  getParentComment(): ApiObject {
    return this.comment;
  }

  delete(): void {
    this.comment.replies.remove(this);
  }

  tell(): void {
    this.comment.tell(EventType.commentChanged, "ReplyEdited");
  }
}
