/**
 * A command that computes the content digest of a report's JSON file with nothing of ours. It holds neither ' nor ",
 * so that sh and PowerShell both take it as it stands between single quotes.
 */
export const digestCommand = (file: string): string => `node -e '
const text = (v) => Array.isArray(v) ? \`[\${v.map(text)}]\`
  : v && typeof v === \`object\` ? \`{\${Object.keys(v).sort().map((k) => JSON.stringify(k) + \`:\` + text(v[k]))}}\`
  : JSON.stringify(v);
const { digest, findings, ledger, ...rest } = JSON.parse(require(\`fs\`).readFileSync(\`${file}\`));
console.log(require(\`crypto\`).createHash(\`sha256\`).update(text(rest)).digest(\`hex\`));
'`;
