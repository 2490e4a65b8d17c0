import {
  checkReport,
  fileContext
} from "./chunk-EQONVZIZ.js";
import "./chunk-KZ3C4QMY.js";
import "./chunk-B43ZFPXG.js";
import "./chunk-FIYEBMTO.js";
import "./chunk-MLKGABMK.js";
export {
  checkReport,
  fileContext
};
