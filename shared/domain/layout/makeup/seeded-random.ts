// A deterministic source of numbers: the same seed and key always give the same number, on every machine.

/** Number in [0, 1) from a seed and a key; FNV-1a over the key, finished with the mixer of MurmurHash3. */
export function seededFraction(seed: number, key: string): number {
  let hash = (0x811c9dc5 ^ Math.trunc(seed)) >>> 0
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}
