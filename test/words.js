const { LANGUAGES, loadWords } = require("../src/text/index");

/** Before each file of tests: the words of all languages, which the pane loads one at a time. */
module.exports = () => Promise.all(LANGUAGES.map(loadWords));
