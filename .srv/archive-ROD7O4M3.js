import {
  ArchiveError,
  checkArchive,
  listArchive,
  readMember
} from "./chunk-OL4RWPIN.js";
import "./chunk-MLKGABMK.js";
export {
  ArchiveError,
  checkArchive,
  listArchive,
  readMember
};
