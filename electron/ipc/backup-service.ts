import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { BackupService } from '../features/backup/backups.ts'
import { runReport } from '../worker/run-report.ts'
import type { BooksHost } from './books-host.ts'

/** 备份 in a thread of its own; books in memory have no file a second connection could read. */
export function backupServiceOf(
  { machineFolder, reportWorker }: { readonly machineFolder: string; readonly reportWorker: string },
  host: BooksHost,
  clock: () => number,
): BackupService {
  return new BackupService({
    host,
    clock,
    file: join(machineFolder, 'backup-places.json'),
    copyBooks: async (copy) => {
      const { books } = host.current
      if (books.file === ':memory:') return books.copyTo(copy.copyTo)
      await runReport(reportWorker, randomUUID(), copy, () => undefined)
    },
  })
}
