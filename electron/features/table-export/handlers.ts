import { renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import type { Context, ExportInput, HandlersOf, TaskContext } from '../../ipc/context.ts'
import { understood, unfinishedName } from '../user-file.ts'
import { assertExportable } from './source.ts'

export const tableExportHandlers: HandlersOf<'tableExport'> = {
  save: async (task, input) => {
    const { settings } = task.host.current
    assertExportable(input, askerOf(task))
    const file = await task.platform.chooseSaveFile(`${input.name}.${input.format === 'xlsx' ? 'xlsx' : 'csv'}`)
    if (file === null) return null
    // The dialog may have stood open long: what holds now is judged anew.
    const asker = askerOf(task)
    if (task.host.current.settings.uuid !== settings.uuid) throw new AppError('NO_BOOKS_OPEN', {})
    assertExportable(input, asker)
    return { name: basename(file), rows: await writeWhole(task, asker, input, file) }
  },
}

function askerOf({ host, session }: TaskContext): Context {
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  return host.contextOf(user)
}

/** Whole, on the disk and written down in the log, or not at all. */
async function writeWhole(task: TaskContext, asker: Context, input: ExportInput, file: string): Promise<number> {
  const { books } = task.host.current
  const unfinished = unfinishedName(file)
  try {
    const rows = await task.writeExport(asker, input, unfinished)
    if (task.host.current.books !== books) throw new AppError('NO_BOOKS_OPEN', {})
    books.write((db) => {
      const { source, format } = input
      appendAudit(db, {
        at: asker.now,
        userId: asker.userId,
        action: 'table.export',
        entity: 'tableExport',
        entityId: 0,
        after: { ...source, format, columns: input.columns.map(({ key }) => key), file: basename(file), rows },
      })
      // Last: what cannot take its name was not exported, and is not in the log either.
      understood(() => renameSync(unfinished, file))
    })
    return rows
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
