import { basename } from 'node:path'
import { zFormTemplate, type KeptTemplate } from '#shared/contract/print-template.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { printTemplate, putPrintTemplate } from '#db/repository/print-template.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { readUserFile, writeUserFile } from '../user-file.ts'

export const printTemplateHandlers: HandlersOf<'printTemplate'> = {
  get: ({ db }, { type }) => printTemplate(db, type),
  save: ({ db, now, userId }, { type, template }) => {
    putPrintTemplate(db, type, template)
    const after = { type, template }
    appendAudit(db, { at: now, userId, action: 'printTemplate.save', entity: 'printTemplate', entityId: 0, after })
    return {}
  },
  exportFile: async ({ platform }, { name, template }) => {
    const file = await platform.chooseSaveFile(`${name}.json`)
    if (file === null) return null
    writeUserFile(file, JSON.stringify({ format: FORMAT, template }, null, 2))
    return { name: basename(file) }
  },
  importFile: async ({ platform }) => {
    const file = await platform.chooseTemplateFile()
    return file === null ? null : readTemplate(file)
  },
}

const FORMAT = 'zhangshi form template 1'
const LARGEST = 1_000_000

/** What was written by `exportFile`, judged like anything that comes from outside. */
function readTemplate(file: string): KeptTemplate {
  const bytes = readUserFile(file, LARGEST)
  const read =
    bytes === null
      ? null
      : parseJson(
          Buffer.from(bytes)
            .toString('utf8')
            .replace(/^\uFEFF/, ''),
        )
  const { format, template } = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>
  const found = zFormTemplate.safeParse(template)
  if (format !== FORMAT || !found.success) throw new AppError('TEMPLATE_UNREADABLE', { file: basename(file) })
  return found.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
