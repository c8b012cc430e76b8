/**
 * Whether a value may be the text of an error, in the language of whoever uses this Excel: #REF!, #BEZUG!, #¡VALOR!, #NV,
 * #Н/Д, #溢出!. A text may look the same: only the type of the value says which it is.
 */
export const looksLikeError = (value: unknown): value is string =>
  typeof value === "string" && /^#[^\s\d]\S{1,30}$/u.test(value);

/** What Excel shows until a value comes, as far as it is known in other languages than English. */
const PENDING: readonly string[] = [
  "#BUSY!",
  "#GETTING_DATA",
  "#DATEN_ABRUFEN",
  "#OBTENTION_DONNEES",
  "#OBTENIENDO_DATOS",
];

export const isPending = (error: string): boolean => PENDING.includes(error);

/** What Excel shows where it does not know a function: the same in English, German and Chinese, and in French and Spanish. */
const UNKNOWN: readonly string[] = ["#NAME?", "#NOM?", "#¿NOMBRE?"];

export const isNameError = (error: string): boolean => UNKNOWN.includes(error);
