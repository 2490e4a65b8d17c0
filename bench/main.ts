import { parts } from './parts.ts';

const wanted = process.argv.slice(2);
let missed = 0;
for (const [name, part] of parts) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const line of await part((full) => full)) {
    if (!line.reached) missed++;
    process.stdout.write(
      `${line.reached ? '达到' : '未达到'}　${line.name}\n　　　${line.measured}　（要求 ${line.wanted}）\n`,
    );
  }
}
// A bench tells; it fails only where a figure that the house promises is missed.
process.exitCode = missed > 0 ? 1 : 0;
