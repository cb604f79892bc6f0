import { basename } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { printTemplate, putPrintTemplate } from '#db/repository/print-template.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { readUserFile, writeUserFile } from '../user-file.ts'
import { readTemplate, templateText } from './template-file.ts'

const LARGEST = 1_000_000

export const printTemplateHandlers: HandlersOf<'printTemplate'> = {
  get: ({ db }, { subject }) => printTemplate(db, subject),
  save: ({ db, now, userId }, { subject, template }) => {
    putPrintTemplate(db, subject, template)
    const after = { subject, template }
    appendAudit(db, { at: now, userId, action: 'printTemplate.save', entity: 'printTemplate', entityId: 0, after })
    return {}
  },
  exportFile: async ({ platform }, { subject, name, template }) => {
    const file = await platform.chooseSaveFile(`${name}.json`)
    if (file === null) return null
    writeUserFile(file, templateText(subject, template))
    return { name: basename(file) }
  },
  importFile: async ({ platform }, { subject }) => {
    const file = await platform.chooseTemplateFile()
    if (file === null) return null
    const bytes = readUserFile(file, LARGEST)
    const read = bytes === null ? 'otherFile' : readTemplate(subject, Buffer.from(bytes).toString('utf8'))
    if (typeof read === 'string') throw new AppError('TEMPLATE_UNREADABLE', { file: basename(file), problem: read })
    return read
  },
}
