import { basename } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { readUserFile, writeUserFile } from '../user-file.ts'
import { decodeText } from './decode.ts'

/** Bytes. A count of 100,000 lines is less than this. */
const LARGEST = 16_000_000

export const textFileHandlers: HandlersOf<'textFile'> = {
  save: async ({ platform }, { name, text }) => {
    const file = await platform.chooseSaveFile(name)
    if (file === null) return null
    writeUserFile(file, text)
    return { name: basename(file) }
  },
  choose: async ({ platform }) => {
    const file = await platform.chooseTextFile()
    if (file === null) return null
    const text = decodeText(readUserFile(file, LARGEST))
    if (text === null) throw new AppError('INVALID_INPUT', { problems: [{ field: 'file', rule: 'not_text' }] })
    return { name: basename(file), text }
  },
}
