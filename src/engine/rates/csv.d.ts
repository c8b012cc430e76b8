/** A CSV file here is a price book: the build checks it and puts its columns in its place (scripts/priceBook.js). */
declare module "*.csv" {
  /** By the name of a column, a cell for each row: null is what the row above has, "" is nothing. */
  const columns: Readonly<Record<string, readonly unknown[]>>;
  export default columns;
}
