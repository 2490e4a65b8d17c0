import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the repository. */
export const at = (...parts) => join(home, ...parts);
