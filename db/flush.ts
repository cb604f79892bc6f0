import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Bring a file's content to the disk. */
export function flushFile(file: string): void {
  flush(file, 'r+')
}

/** Bring a rename in a folder to the disk. Windows has no such call; its file system journals the rename itself. */
export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r')
}

function flush(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
