/**
 * Puts the words of another language over the metadata of the custom functions. Ids, order and types stay as they
 * are; so does an enum's stringValue, which formulas hold.
 *
 * @param metadata - Content of functions.json
 * @param words - functions by id: description, and parameters by name; enums by id: name and tooltip by stringValue
 * @returns The translated metadata, and one sentence for every word that is missing or that nothing asks for
 */
function overlayWords(metadata, words) {
  const faults = [];

  const word = (text, what) => {
    if (typeof text !== "string" || text.trim() === "") faults.push(`${what} is missing.`);
    return text;
  };

  const surplus = (given, wanted, what) => {
    for (const key of Object.keys(given ?? {}))
      if (!wanted.includes(key)) faults.push(`${what}${key} stands in the words but not in the code.`);
  };

  const functions = metadata.functions.map((definition) => {
    const own = words.functions?.[definition.id];
    surplus(
      own?.parameters,
      definition.parameters.map((parameter) => parameter.name),
      `Parameter ${definition.id}.`,
    );
    return {
      ...definition,
      description: word(own?.description, `The description of ${definition.id}`),
      parameters: definition.parameters.map((parameter) => ({
        ...parameter,
        description: word(
          own?.parameters?.[parameter.name],
          `The description of parameter ${definition.id}.${parameter.name}`,
        ),
      })),
    };
  });
  surplus(
    words.functions,
    metadata.functions.map((definition) => definition.id),
    "Function ",
  );

  const enums = metadata.enums?.map((choices) => {
    const own = words.enums?.[choices.id];
    surplus(
      own,
      choices.values.map((value) => value.stringValue),
      `Value ${choices.id}.`,
    );
    return {
      ...choices,
      values: choices.values.map((value) => ({
        ...value,
        name: word(own?.[value.stringValue]?.name, `The name of ${choices.id}.${value.stringValue}`),
        tooltip: word(own?.[value.stringValue]?.tooltip, `The tooltip of ${choices.id}.${value.stringValue}`),
      })),
    };
  });
  surplus(
    words.enums,
    (metadata.enums ?? []).map((choices) => choices.id),
    "Enum ",
  );

  return { metadata: { ...metadata, functions, ...(enums && { enums }) }, faults };
}

module.exports = { overlayWords };
