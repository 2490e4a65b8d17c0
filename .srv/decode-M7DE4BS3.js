import {
  decodeText
} from "./chunk-IEWWJOIH.js";
import "./chunk-MLKGABMK.js";
export {
  decodeText
};
