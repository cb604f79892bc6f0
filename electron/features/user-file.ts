import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { AppError } from '#shared/errors/app-error.ts'

// Files the user chose by a dialog, outside the books.

const NO_ACCESS = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EISDIR', 'ENOENT', 'ENOTDIR', 'ETXTBSY'])

/** Whole or not at all. @throws AppError NO_ACCESS (a spreadsheet program that holds the file open, a read-only folder), DISK_FULL */
export function writeUserFile(file: string, content: string | Uint8Array): void {
  const unfinished = unfinishedName(file)
  understood(() => {
    try {
      writeFileSync(unfinished, content, { flush: true })
      renameSync(unfinished, file)
    } catch (error) {
      rmSync(unfinished, { force: true })
      throw error
    }
  })
}

/** Where a file grows until it is whole. */
export function unfinishedName(file: string): string {
  return `${file}.unfinished`
}

/** Null when it is larger than so many bytes. @throws AppError NO_ACCESS */
export function readUserFile(file: string, largest: number): Uint8Array | null {
  return understood(() => {
    if (statSync(file).size > largest) return null
    return readFileSync(file)
  })
}

/** What the disk refuses, in words. @throws AppError NO_ACCESS, DISK_FULL */
export function understood<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof AppError) throw error
    if (error.code === 'ENOSPC') throw new AppError('DISK_FULL', {})
    if (NO_ACCESS.has(String(error.code))) throw new AppError('NO_ACCESS', {})
    throw error
  }
}
