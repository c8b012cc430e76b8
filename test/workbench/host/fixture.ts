import { STRICT } from "../../../src/workbench/rules/strict";
import { ApiError } from "../../../src/workbench/host/apiError";
import { ApiObject, declareSurface } from "../../../src/workbench/host/apiObject";
import { Dispatcher } from "../../../src/workbench/host/dispatcher";
import { readBatch } from "../../../src/workbench/host/readBatch";

/** A small object graph that has nothing to do with Excel. */
export class Library extends ApiObject {
  readonly surface = declareSurface({
    className: "Library",
    scalars: ["title", "opened", "missing", "total", "recent"],
    updatable: ["title", "opened"],
    navigation: ["books", "owner", "nobody"],
    methods: ["rename", "count", "find", "breakDown", "compare", "getBook", "absent"],
    since: new Map([["recent", "Api 1.3"]]),
    calculated: ["total"],
  });
  title = "Old";
  readonly opened = 1900;
  readonly total = 42;
  readonly recent = "new";
  readonly secret = "never";
  readonly books = new Books();
  readonly owner = new Person("Ada");
  readonly nobody = null;
  calls: unknown[][] = [];

  rename(title: unknown): void {
    this.calls.push(["rename", title]);
    this.title = String(title);
  }

  count(): number {
    return this.books.items.length;
  }

  find(name: unknown): Book | null {
    return this.books.items.find((book) => book.name === name) ?? null;
  }

  getBook(name: unknown): Book {
    this.calls.push(["getBook", name]);
    const book = this.find(name);
    if (!book) throw new ApiError("ItemNotFound", "no such book", "Library.getBook", 404);
    return book;
  }

  compare(...books: unknown[]): unknown {
    return books.map((book) => (book instanceof Book ? book.name : book));
  }

  breakDown(): never {
    throw new TypeError("a fault of the host");
  }
}

export class Books extends ApiObject {
  readonly surface = declareSurface({
    className: "Books",
    scalars: ["size"],
    methods: ["getItem"],
    isCollection: true,
  });
  readonly items = ["A", "B", "C"].map((name, index) => new Book(name, index));
  readonly size = 3;

  getItem(name: unknown): Book {
    const book = this.items.find((item) => item.name === name);
    if (!book) throw new ApiError("ItemNotFound", "no such book", "Books.getItem", 404);
    return book;
  }
}

export class Book extends ApiObject {
  readonly surface = declareSurface({
    className: "Book",
    scalars: ["name", "pages"],
    updatable: ["pages"],
    navigation: ["author"],
    identity: ["name"],
    keptByReference: true,
  });
  readonly author: Person;

  constructor(
    readonly name: string,
    public pages: number,
  ) {
    super();
    this.author = new Person(`author of ${name}`);
  }
}

export class Person extends ApiObject {
  readonly surface = declareSurface({ className: "Person", scalars: ["name"], updatable: ["name"] });

  constructor(public name: string) {
    super();
  }
}

type Json = Record<string, unknown>;

/** Writes a batch as the client does: `path` gives the id of an object path, `action` appends an action. */
export class BatchWriter {
  private readonly paths: Record<string, Json> = {};
  private readonly actions: Json[] = [];
  autoKeepReference = false;

  path(type: number, name = "", parent = 0, values: unknown[] = [], references: unknown[] = []): number {
    const id = Object.keys(this.paths).length + 1;
    const ArgumentInfo = { Arguments: values, ReferencedObjectPathIds: references };
    this.paths[id] = { Id: id, ObjectPathType: type, Name: name, ParentObjectPathId: parent, ArgumentInfo };
    return id;
  }

  action(type: number, objectPath: number, name = "", more: Json = {}): number {
    const Id = this.actions.length + 100;
    this.actions.push({ Id, ActionType: type, Name: name, ObjectPathId: objectPath, ...more });
    return Id;
  }

  body(): unknown {
    return JSON.parse(
      JSON.stringify({
        Actions: this.actions,
        ObjectPaths: this.paths,
        AutoKeepReference: this.autoKeepReference,
      }),
    );
  }
}

export function testDispatcher(requirements = { Api: "1.2" }) {
  const library = new Library();
  const service = new Person("service");
  const faults: unknown[] = [];
  const waits: number[] = [];
  const dispatcher = new Dispatcher({
    requirements,
    rules: STRICT,
    root: () => library,
    service: (name) => (name === "Known.Service" ? service : undefined),
    onRegistration: () => undefined,
    onMissing: () => undefined,
    onFault: (fault) => void faults.push(fault),
  });
  const run = (batch: BatchWriter) =>
    dispatcher.execute(readBatch(batch.body()), async () => void waits.push(waits.length));
  return { library, dispatcher, faults, waits, run };
}
