import { ROWS as OURS } from "../../src/text/languageRows";
import { withPseudo } from "./pseudoRow";

/** In the place of src/text/languageRows.ts in a build that is only for tests. */
export const ROWS = withPseudo(OURS);
