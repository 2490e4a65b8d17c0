import { build } from './build.mjs';
import { install } from './install.mjs';
import { linkCommand } from './link.mjs';
import { alone } from './lock.mjs';
import { checkNode } from './node-version.mjs';

/** Makes the checkout ready to run: Node's version, dependencies, what is built, the command. Quick when all is there. */
export async function ready() {
  checkNode();
  await alone(async () => {
    await install();
    await build();
    linkCommand();
  });
}
