import { basename } from 'node:path'
import type { HandlersOf } from '../../ipc/context.ts'
import { readTableFile, writeTableFile } from '../../worker/table-work.ts'

export const tableFileHandlers: HandlersOf<'tableFile'> = {
  save: async ({ platform, tableProcess }, { name, format, table }) => {
    const file = await platform.chooseSaveFile(`${name}.${format}`)
    if (file === null) return null
    await writeTableFile({ platform, entry: tableProcess }, file, format, table)
    return { name: basename(file) }
  },
  choose: async ({ platform, tableProcess }) => {
    const file = await platform.chooseTableFile()
    if (file === null) return null
    return { name: basename(file), rows: await readTableFile({ platform, entry: tableProcess }, file) }
  },
}
