import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { flushFolder } from '#db/flush.ts'

/** The folder beside the books in which attachments lie: `ab/abcdef…`, each file under the SHA-256 of its content. */
export function attachmentFolder(booksFile: string): string {
  return `${booksFile}.files`
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function placeOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}

export type StoredContent = { readonly bytes: Uint8Array } | { readonly fault: 'missing' | 'changed' }

/** The content of this hash as it lies there, if it is still that. */
export function readContent(folder: string, hash: string): StoredContent {
  const file = placeOf(folder, hash)
  if (!existsSync(file)) return { fault: 'missing' }
  const bytes = readFileSync(file)
  return hashOf(bytes) === hash ? { bytes } : { fault: 'changed' }
}

/**
 * Keep a content; it is on the disk, whole, when this returns. What is there already is left alone, unless it was
 * damaged: then this mends it. @returns its hash
 */
export function keepContent(folder: string, bytes: Uint8Array): string {
  const hash = hashOf(bytes)
  if ('bytes' in readContent(folder, hash)) return hash
  const file = placeOf(folder, hash)
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.unfinished`
  try {
    writeFileSync(unfinished, bytes, { flush: true })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  for (const made of [dirname(file), folder, dirname(folder)]) flushFolder(made)
  return hash
}

const KEPT_ORPHAN_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

/**
 * Delete what no row of the books names: an attaching that was cut off leaves such a file. Only after a month, because
 * books that were set back to a backup may yet be set forward again. @returns how many were deleted
 */
export function sweepOrphans(folder: string, isAttached: (hash: string) => boolean, now: number): number {
  const orphans = filesIn(folder).filter(
    ({ file, name }) => !isAttached(name) && statSync(file).mtimeMs < now - KEPT_ORPHAN_DAYS * DAY,
  )
  for (const { file } of orphans) rmSync(file, { force: true })
  return orphans.length
}

/** 练习: the copy of the books sees the same files. Contents never change, so a second name for them is enough. */
export function shareContents(from: string, to: string): void {
  for (const { file, name } of filesIn(from)) {
    const target = placeOf(to, name)
    mkdirSync(dirname(target), { recursive: true })
    try {
      linkSync(file, target)
    } catch {
      // Not every file system has a second name for a file, and none across disks.
      copyFileSync(file, target)
    }
  }
}

/** 备份: what is not there yet; contents never change. Each is whole under its name, or not there. */
export function copyContents(from: string, to: string): void {
  for (const { file, name } of filesIn(from)) {
    const target = placeOf(to, name)
    if (existsSync(target) && statSync(target).size === statSync(file).size) continue
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(file, `${target}.unfinished`)
    renameSync(`${target}.unfinished`, target)
  }
}

/** Files that are named and placed as ours are. Whatever else somebody put there is not ours to touch. */
function filesIn(folder: string): { readonly file: string; readonly name: string }[] {
  if (!existsSync(folder)) return []
  const parts = readdirSync(folder).filter((part) => /^[0-9a-f]{2}$/.test(part))
  return parts.flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.startsWith(part) && /^[0-9a-f]{64}(\.unfinished)?$/.test(name))
      .map((name) => ({ file: join(folder, part, name), name })),
  )
}
