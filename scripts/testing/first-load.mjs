import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of compressed script a browser may have to fetch before the first figure stands. */
export const firstLoadLimit = 350_000;

/** @typedef {Readonly<Record<string, { file: string, isEntry?: boolean, imports?: readonly string[] }>>} Manifest */

/**
 * The script files a page waits for: its entries and all they import statically.
 * @param {Manifest} manifest Vite's build manifest
 * @returns {string[]} in order of first mention
 */
export function firstLoadFiles(manifest) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  return [...seen].map((key) => manifest[key]?.file ?? key).filter((file) => file.endsWith('.js'));
}

/**
 * Prints the first-load scripts of a build with their compressed size, and their sum.
 * @param {string} dist folder of the build
 * @returns {boolean} whether the sum keeps the limit
 */
export function firstLoadFits(dist) {
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
  const sizes = firstLoadFiles(manifest).map((file) => ({
    file,
    bytes: gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length,
  }));
  const sum = sizes.reduce((bytes, size) => bytes + size.bytes, 0);
  for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 8)) console.log(`${kilobytes(bytes)}  ${file}`);
  console.log(`${kilobytes(sum)}  first load, compressed; limit ${firstLoadLimit / 1_000} kB`);
  if (sizes.length === 0) console.log('The build has no entry script.');
  return sizes.length > 0 && sum <= firstLoadLimit;
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1_000).toFixed(1).padStart(8)} kB`;
