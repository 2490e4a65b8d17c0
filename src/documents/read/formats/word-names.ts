const word =
  /\sxmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** The XML of a Word document with the prefix `w` that Word itself writes, whatever prefix its maker chose. */
export function usualPrefix(xml: string): string {
  const found = word.exec(xml.slice(0, 20_000));
  if (!found || found[1] === 'w') return xml;
  if (found[1] === undefined) return xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1w:$2');
  const prefix = found[1].replace(/[.-]/g, '\\$&');
  return xml.replace(new RegExp(`(<\\/?|\\s)${prefix}:(?=[A-Za-z])`, 'g'), '$1w:');
}
