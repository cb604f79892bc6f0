import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { AppError } from '#shared/errors/app-error.ts'

// Files the user chose by a dialog, outside the books.

const NO_ACCESS = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EISDIR', 'ENOENT', 'ENOTDIR', 'ETXTBSY'])

/** @throws AppError NO_ACCESS (a spreadsheet program that holds the file open, a read-only folder), DISK_FULL */
export function writeUserFile(file: string, content: string | Uint8Array): void {
  understood(() => writeFileSync(file, content))
}

/** @throws AppError NO_ACCESS, INVALID_INPUT when it is larger than so many bytes */
export function readUserFile(file: string, largest: number): Uint8Array {
  return understood(() => {
    if (statSync(file).size > largest)
      throw new AppError('INVALID_INPUT', { problems: [{ field: 'file', rule: 'too_big' }] })
    return readFileSync(file)
  })
}

function understood<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof AppError) throw error
    if (error.code === 'ENOSPC') throw new AppError('DISK_FULL', {})
    if (NO_ACCESS.has(String(error.code))) throw new AppError('NO_ACCESS', {})
    throw error
  }
}
