import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/errors/app-error.ts'

const folders = new Map<string, string>()

/** A folder the user chose by dialog, referred to by a one-time token: no channel takes a raw path. */
export function keepFolder(folder: string): string {
  const token = randomUUID()
  folders.set(token, folder)
  return token
}

/** @throws AppError INVALID_INPUT when the token is unknown or was used */
export function chosenFolder(token: string): string {
  const folder = folders.get(token)
  if (folder === undefined) throw new AppError('INVALID_INPUT', { problems: [{ field: 'folderToken', rule: 'token' }] })
  folders.delete(token)
  return folder
}
