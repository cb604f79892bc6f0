import { auditMaster } from '#db/ledger/audit-master.ts'
import { openingProgress } from '#db/report/opening-progress.ts'
import { updateBooks } from '#db/repository/books.ts'
import type { HandlersOf } from '../../ipc/context.ts'

export const openingHandlers: HandlersOf<'opening'> = {
  progress: ({ db }) => openingProgress(db),
  devices: ({ machine, backups }) => ({
    scanner: machine.scanner !== null,
    printer: Object.values(machine.printSetup).some(({ printer, raw }) => printer !== '' || raw !== null),
    backup: backups.places.some(({ copies }) => copies.length > 0),
  }),
  setState: (context, { state }) => {
    updateBooks(context.db, { opening: state })
    auditMaster(context.db, context, 'update', 'books', 1)
    return {}
  },
}
