// src/documents/read/decode.ts
function decodeText(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 254 && bytes[1] === 255) return new TextDecoder("utf-16be").decode(bytes);
  for (let drop = 0; drop < 4 && drop <= bytes.length; drop++) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, bytes.length - drop));
    } catch {
    }
  }
  const text = new TextDecoder("gb18030").decode(bytes);
  return text.endsWith("\uFFFD") ? text.slice(0, -1) : text;
}

export {
  decodeText
};
