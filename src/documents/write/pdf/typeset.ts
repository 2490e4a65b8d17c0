import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { assetsDir } from './assets.ts';

let compiler: Promise<NodeCompiler> | undefined;

async function create(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  const workspace = assetsDir();
  return typst.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [join(workspace, 'fonts')] }] });
}

/** How many documents of the past are kept half compiled: the fonts' share pays, the texts of others do not. */
const keptRounds = 5;

/** Sets a Typst template with string inputs as PDF/A-2b, the same bytes each time. Throws where the template is wrong. */
export async function typeset(template: string, inputs: Record<string, string>): Promise<Uint8Array> {
  compiler ??= create();
  const typst = await compiler;
  const compiled = typst.compile({ mainFileContent: template, inputs });
  const wrong = compiled.hasError() ? compiled.takeDiagnostics() : null;
  if (wrong || !compiled.result) throw new Error(`typst: ${JSON.stringify(wrong?.shortDiagnostics ?? null)}`);
  const bytes = typst.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp: 0 });
  typst.evictCache(keptRounds);
  return new Uint8Array(bytes);
}
