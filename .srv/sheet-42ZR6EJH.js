import {
  sheetBlocks
} from "./chunk-P6P6MIZH.js";
import "./chunk-OL4RWPIN.js";
import "./chunk-BMKN7JJO.js";
import "./chunk-MLKGABMK.js";
export {
  sheetBlocks
};
