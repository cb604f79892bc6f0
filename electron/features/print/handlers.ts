import { basename } from 'node:path'
import type { HandlersOf } from '../../ipc/context.ts'
import { writeUserFile } from '../user-file.ts'

export const printHandlers: HandlersOf<'print'> = {
  savePdf: async ({ platform }, { name }) => {
    const file = await platform.chooseSaveFile(name)
    if (file === null) return null
    const pdf = await platform.layOutPdf()
    if (pdf === null) return null
    writeUserFile(file, pdf)
    return { name: basename(file) }
  },
  send: async ({ platform }) => ({ sent: await platform.print() }),
}
