/**
 * How much of a test to run: `usual` in `npm test`, `full` in `npm run test:large`, which runs the files that import
 * this one. Also for timeouts, in milliseconds.
 */
export const atSize = (usual: number, full: number): number => (process.env.MINGCE_LARGE === '1' ? full : usual);
