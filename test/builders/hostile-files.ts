import { binaries } from './hostile/binary.ts';
import { sheets, words } from './hostile/office.ts';
import { pdfs } from './hostile/pdf.ts';
import { texts } from './hostile/text.ts';

/** A file made to stop whoever reads it; `kind` is what is wrong with it. */
export interface HostileFile {
  name: string;
  kind: string;
  bytes: Uint8Array;
}

const makers = Object.entries({ ...sheets, ...words, ...pdfs, ...texts, ...binaries }).flatMap(([kind, files]) =>
  Object.entries(files).map(([name, make]) => ({ name: `${kind}/${name}`, kind, make })),
);

/** The names of all files, without making any. */
export const hostileNames: readonly string[] = makers.map(({ name }) => name);

/** Every file, the same bytes each time; those that `wanted` names, where it is given. */
export const hostileFiles = (wanted: (name: string) => boolean = () => true): HostileFile[] =>
  makers.filter(({ name }) => wanted(name)).map(({ name, kind, make }) => ({ name, kind, bytes: make() }));
