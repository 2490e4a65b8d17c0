import { checkArchive } from '../../archive.ts';
import { word as limits } from '../../limits.ts';

/** The sentence why a docx or pptx is too long to be looked at; null where it is not. Counts tags in one pass. */
export function measureText(bytes: Uint8Array): string | null {
  let paragraphs = 0;
  let tags = 0;
  const refused = checkArchive(bytes, (name, content) => {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) return;
    const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    for (let at = xml.indexOf(0x3c); at >= 0; at = xml.indexOf(0x3c, at + 1)) {
      tags++;
      // </w:p>, </a:p>
      if (xml[at + 1] === 0x2f && xml[at + 3] === 0x3a && xml[at + 4] === 0x70 && xml[at + 5] === 0x3e) paragraphs++;
    }
  });
  if (refused) return refused;
  if (paragraphs > limits.paragraphs) return '文件超过 10 万段，没有检查。请分成几份再检查。';
  return tags > limits.tags ? '文件内部的标记超过 300 万个，没有检查。请把内容复制到一份新文件，再另存一份。' : null;
}
