import { field } from "../../host/jsonShape";
import { OfficeError, OfficeFault } from "../../host/officeFault";

/** Numbers of the protocol: `OSF.DDA.Marshaling.File`. */
const COMPRESSED = 1;
const Key = { fileType: 0, sliceSize: 1, handle: 2, sliceIndex: 3 } as const;
/** Excel keeps two copies of a document for an add-in, no more. */
const MOST_COPIES = 2;

/** getFileAsync, getSliceAsync, closeAsync: the workbook as a file, in slices. */
export class DocumentCopies {
  private readonly open = new Map<number, { readonly bytes: Uint8Array; readonly sliceSize: number }>();
  private next = 1;

  constructor(private readonly save: () => Promise<Uint8Array>) {}

  /** Only `Office.FileType.Compressed`, the .xlsx file: no PDF is made here, and Excel has no text. */
  async take(data: unknown): Promise<Readonly<Record<number, unknown>>> {
    if (field(data, Key.fileType) !== COMPRESSED) throw new OfficeFault(OfficeError.fileTypeNotSupported);
    if (this.open.size >= MOST_COPIES) throw new OfficeFault(OfficeError.tooManyFiles);
    const bytes = await this.save();
    const handle = this.next++;
    this.open.set(handle, { bytes, sliceSize: Number(field(data, Key.sliceSize)) });
    return { 0: handle, 1: bytes.length };
  }

  slice(data: unknown): Readonly<Record<number, unknown>> {
    const copy = this.open.get(Number(field(data, Key.handle)));
    const index = Number(field(data, Key.sliceIndex));
    const bytes = copy?.bytes.slice(index * copy.sliceSize, (index + 1) * copy.sliceSize);
    if (!bytes || bytes.length === 0) throw new OfficeFault(OfficeError.indexOutOfRange);
    return { 0: Array.from(bytes), 1: bytes.length };
  }

  close(data: unknown): void {
    this.open.delete(Number(field(data, Key.handle)));
  }

  closeAll(): void {
    this.open.clear();
  }
}
