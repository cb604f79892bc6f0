import { renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import type { Context, ExportOrder, TaskContext } from '../../ipc/context.ts'
import { understood, unfinishedName } from '../user-file.ts'

export type Writing = Pick<TaskContext, 'host' | 'writeExport'>

/**
 * A view as a file: whole, on the disk and written down in the log, or not at all.
 * @param schedule its name, of a 定时导出
 * @returns how many rows
 * @throws AppError NO_BOOKS_OPEN: others were opened meanwhile; of the view; NO_ACCESS, DISK_FULL
 */
export async function writeWhole(
  { host, writeExport }: Writing,
  asker: Context,
  input: ExportOrder,
  file: string,
  schedule?: string,
): Promise<number> {
  const { books } = host.current
  const unfinished = unfinishedName(file)
  try {
    const rows = await writeExport(asker, input, unfinished)
    await host.whenReturned()
    if (host.current.books !== books) throw new AppError('NO_BOOKS_OPEN', {})
    books.write((db) => {
      const { source, format } = input
      const columns = input.columns.map(({ key }) => key)
      appendAudit(db, {
        at: asker.now,
        userId: asker.userId,
        action: 'table.export',
        entity: 'tableExport',
        entityId: 0,
        after: {
          ...source,
          format,
          columns,
          file: basename(file),
          rows,
          ...(schedule === undefined ? {} : { schedule }),
        },
      })
      // Last: what cannot take its name was not exported, and is not in the log either.
      understood(() => renameSync(unfinished, file))
    })
    return rows
  } catch (error) {
    understood(() => rmSync(unfinished, { force: true }))
    throw error
  }
}
