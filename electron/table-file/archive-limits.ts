import { inflateRawSync } from 'node:zlib'
import { HIGHEST_RATIO, MOST_ARCHIVE_ENTRIES, MOST_INFLATED_BYTES, RATIO_COUNTS_FROM_BYTES } from './limits.ts'
import { UnreadableTable } from './unreadable-table.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const SHORTEST_END = 22
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

/**
 * Refuse a zip bomb before anything reads the archive. What an entry claims to hold is not believed: it is inflated,
 * and counted while that happens.
 * @throws UnreadableTable damaged, too_big
 */
export function assertSoundArchive(bytes: Uint8Array): void {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { entries, start } = endOfDirectory(archive)
  if (entries > MOST_ARCHIVE_ENTRIES) throw new UnreadableTable('too_big')
  let inflated = 0
  let at = start
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new UnreadableTable('damaged')
    inflated += inflatedBytes(archive, at, MOST_INFLATED_BYTES - inflated)
    if (inflated > Math.max(RATIO_COUNTS_FROM_BYTES, archive.length * HIGHEST_RATIO))
      throw new UnreadableTable('too_big')
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}

function endOfDirectory(archive: Buffer): { readonly entries: number; readonly start: number } {
  const first = Math.max(0, archive.length - SHORTEST_END - LONGEST_COMMENT)
  for (let at = archive.length - SHORTEST_END; at >= first; at -= 1)
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY)
      return { entries: archive.readUInt16LE(at + 10), start: archive.readUInt32LE(at + 16) }
  throw new UnreadableTable('damaged')
}

function inflatedBytes(archive: Buffer, entry: number, most: number): number {
  const method = archive.readUInt16LE(entry + 10)
  const packed = archive.readUInt32LE(entry + 20)
  const claimed = archive.readUInt32LE(entry + 24)
  const header = archive.readUInt32LE(entry + 42)
  if (header + 30 > archive.length || archive.readUInt32LE(header) !== LOCAL_HEADER)
    throw new UnreadableTable('damaged')
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  if (start + packed > archive.length) throw new UnreadableTable('damaged')
  if (method === STORED) return packed
  // Without a size here a reader would look for one elsewhere, and find another than was counted.
  if (method !== DEFLATED || (packed === 0 && claimed > 0)) throw new UnreadableTable('damaged')
  if (packed === 0) return 0
  try {
    return inflateRawSync(archive.subarray(start, start + packed), { maxOutputLength: Math.max(1, most) }).length
  } catch (error) {
    const tooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableTable(tooLong ? 'too_big' : 'damaged')
  }
}
