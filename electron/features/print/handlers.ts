import { basename } from 'node:path'
import { timesPrinted } from '#db/repository/print-count.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { writeUserFile } from '../user-file.ts'
import { discardJob, printAgain, printJob, setRole, waitingJobs } from './print-service.ts'

export const printHandlers: HandlersOf<'print'> = {
  savePdf: async ({ platform }, { name }) => {
    const file = await platform.chooseSaveFile(name)
    if (file === null) return null
    const pdf = await platform.layOutPdf()
    if (pdf === null) return null
    writeUserFile(file, pdf)
    return { name: basename(file) }
  },
  send: (task, job) => printJob(task, job),
  timesPrinted: ({ db }, { documentId }) => ({ times: timesPrinted(db, documentId) }),
  printers: ({ platform }) => platform.listPrinters(),
  getSetup: ({ machine }) => machine.printSetup,
  setRole: (task, { role, setup }) => setRole(task, role, setup),
  waiting: (task) =>
    waitingJobs(task).map(({ id, role, name, printer, reason, at }) => ({ id, role, name, printer, reason, at })),
  retry: (task, { id }) => printAgain(task, id),
  discard: (task, { id }) => {
    discardJob(task, id)
    return {}
  },
}
