// A child whose tasks do what the name of a file says.
import { serve } from '../../src/server/apart/serve.ts';

const kept: Buffer[] = [];

async function work(name: string, bytes: Uint8Array): Promise<unknown> {
  switch (name) {
    case 'forever':
      for (;;);
    case 'buffers':
      // Outside the heap, whose limit does not count them.
      for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1));
    case 'heap': {
      const grown: unknown[] = [];
      for (;;) grown.push(Array.from({ length: 1000 }, () => grown.length));
    }
    case 'crash':
      return process.abort();
    case 'leaves':
      return process.exit(0);
    case 'chatter':
      process.stdout.write('this is no answer, whatever it is');
      return new Promise(() => {});
    case 'kept':
      kept.push(Buffer.alloc(320 * 1024 * 1024, 1));
  }
  return { file: name, readable: false, reason: String(bytes.length) };
}

serve({ check: { work }, inspect: { work } });
