import { basename } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, HandlersOf, TaskContext } from '../../ipc/context.ts'
import { assertExportable } from './source.ts'
import { writeWhole } from './write-whole.ts'

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
