/** The engine, with the parts of the simulation that the benchmark runs one by one. */
export * from "../../src/engine/index";
export { draw, pert } from "../../src/engine/sampling/pert";
export { quantiles } from "../../src/engine/sampling/quantiles";
export { uniformNumbers } from "../../src/engine/sampling/random";
export { trials } from "../../src/engine/sampling/trial";
