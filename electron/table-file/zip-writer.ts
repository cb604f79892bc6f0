import { openSync, writeSync } from 'node:fs'
import { constants, crc32, deflateRawSync } from 'node:zlib'

interface Entry {
  readonly name: Buffer
  readonly offset: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
}

const LOCAL_HEAD = 0x04034b50
const CENTRAL_HEAD = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
const DEFLATED = 8
/** 1980-01-01: the same rows give the same file. */
const DAY = 0x21
const EMPTY = Buffer.alloc(0)

/**
 * A zip archive (PKWARE APPNOTE 6.3.3, no zip64) written entry by entry into a file, however large the entries are:
 * parts are packed as they come, and sizes and checksum are filled in afterwards.
 */
export class ZipWriter {
  private readonly file: number
  private readonly entries: Entry[] = []
  private position = 0

  /** @param file of a file open for writing, empty */
  constructor(file: number) {
    this.file = file
  }

  add(name: string, parts: Iterable<string>): void {
    const offset = this.position
    const named = Buffer.from(name)
    this.write(localHead({ name: named, offset, checksum: 0, packed: 0, size: 0 }))
    const start = this.position
    let checksum = 0
    let size = 0
    for (const part of parts) {
      const bytes = Buffer.from(part)
      checksum = crc32(bytes, checksum)
      size += bytes.length
      // Flushed but not ended: the packed parts make one stream.
      this.write(deflateRawSync(bytes, { level: 3, finishFlush: constants.Z_SYNC_FLUSH }))
    }
    this.write(deflateRawSync(EMPTY))
    const entry = { name: named, offset, checksum, packed: this.position - start, size }
    const head = localHead(entry)
    writeSync(this.file, head, 0, head.length, offset)
    this.entries.push(entry)
  }

  /** The list of entries, without which it is no archive. */
  end(): void {
    const start = this.position
    for (const entry of this.entries) this.write(centralHead(entry))
    const size = this.position - start
    const end = Buffer.alloc(22)
    end.writeUInt32LE(END, 0)
    end.writeUInt16LE(this.entries.length, 8)
    end.writeUInt16LE(this.entries.length, 10)
    end.writeUInt32LE(size, 12)
    end.writeUInt32LE(start, 16)
    this.write(end)
  }

  private write(bytes: Buffer): void {
    let written = 0
    while (written < bytes.length)
      written += writeSync(this.file, bytes, written, bytes.length - written, this.position + written)
    this.position += bytes.length
  }
}

/** Not for appending: heads are written again in their place. */
export function createEmptyFile(path: string): number {
  return openSync(path, 'w')
}

function localHead(entry: Entry): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(LOCAL_HEAD, 0)
  writeDescription(head, 4, entry)
  return Buffer.concat([head, entry.name])
}

function centralHead(entry: Entry): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(CENTRAL_HEAD, 0)
  head.writeUInt16LE(VERSION, 4)
  writeDescription(head, 6, entry)
  head.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([head, entry.name])
}

/** What both heads say, in the same order. */
function writeDescription(head: Buffer, at: number, { name, checksum, packed, size }: Entry): void {
  head.writeUInt16LE(VERSION, at)
  head.writeUInt16LE(FLAGS, at + 2)
  head.writeUInt16LE(DEFLATED, at + 4)
  head.writeUInt16LE(DAY, at + 8)
  head.writeUInt32LE(checksum, at + 10)
  head.writeUInt32LE(packed, at + 14)
  head.writeUInt32LE(size, at + 18)
  head.writeUInt16LE(name.length, at + 22)
}
