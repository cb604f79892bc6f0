import { basename } from 'node:path'
import type { ImportCheck, ImportResult, ImportSource } from '#shared/contract/import.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { Permission } from '#shared/contract/permission.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { listImports } from '#db/repository/import.ts'
import type { Context, HandlersOf, TaskContext } from '../../ipc/context.ts'
import { writeTemplate } from '../../table-file/write-template.ts'
import { readTableBytes, readTableFile } from '../../worker/table-work.ts'
import { writeUserFile } from '../user-file.ts'
import { firstSettings, SAMPLE_ROWS } from './first-settings.ts'
import type { HeldTable } from './import-sources.ts'
import { templateChoices } from './template-choices.ts'
import { templateTables } from './template.ts'
import type { undoImport } from './undo.ts'

/** Beside the right to import, what it takes to enter the same by hand. */
const NEEDS: Readonly<Record<ImportKind, readonly Permission[]>> = {
  product: ['product.write', 'document.stock'],
  partner: ['partner.write', 'money.write'],
  openingStock: ['document.write', 'document.stock'],
  openingAccount: ['money.write', 'account.read'],
  purchaseHistory: ['document.write', 'product.write', 'partner.write'],
  salesHistory: ['document.write', 'product.write', 'partner.write'],
  priceList: ['product.write'],
}

export const importHandlers: HandlersOf<'import'> = {
  open: async (task, { kind, language, file: handed }) => {
    askerOf(task)
    const file = handed === undefined ? await task.platform.chooseTableFile() : task.platform.handedFile(handed)
    if (file === null) return null
    const rows = await readTableFile({ platform: task.platform, entry: task.tableProcess }, file)
    return opened(task, { name: basename(file).slice(-255), rows }, { kind, language })
  },
  drop: async (task, { kind, language, name, bytes }) => {
    askerOf(task)
    const rows = await readTableBytes({ platform: task.platform, entry: task.tableProcess }, name.slice(-255), bytes)
    return opened(task, { name: name.slice(-255), rows }, { kind, language })
  },
  paste: (task, { kind, language, name, rows }) => opened(task, { name, rows }, { kind, language }),
  read: (task, { sourceId, ...asked }) => sourceOf(task, sourceId, task.imports.require(sourceId), asked),
  check: async (task, { sourceId, settings, edits }) => {
    const asker = assertMay(askerOf(task), settings.kind)
    const table = task.imports.require(sourceId)
    return (await task.carryOut(asker, { do: 'check', ...table, settings, edits })) as ImportCheck
  },
  run: async (task, { sourceId, settings, edits, leaveOut }) => {
    const asker = assertMay(askerOf(task), settings.kind)
    const table = task.imports.require(sourceId)
    return (await task.carryOut(asker, { do: 'run', ...table, settings, edits, leaveOut })) as ImportResult
  },
  list: ({ db }) => listImports(db),
  undo: async (task, { id }) => {
    const asker = askerOf(task)
    if (!roleMay(asker.role, 'document.void')) throw new AppError('FORBIDDEN', { permission: 'document.void' })
    return (await task.carryOut(asker, { do: 'undo', id })) as ReturnType<typeof undoImport>
  },
  template: async (task, { kind, language, name }) => {
    const file = await task.platform.chooseSaveFile(`${name}.xlsx`)
    if (file === null) return null
    const choices = templateChoices(task.host.current.books.db, kind, language)
    writeUserFile(file, await writeTemplate(templateTables(kind, language, name), choices))
    return { name: basename(file) }
  },
}

function askerOf({ host, session }: TaskContext): Context {
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  return host.contextOf(user)
}

/** @throws AppError FORBIDDEN */
function assertMay(asker: Context, kind: ImportKind): Context {
  const missing = NEEDS[kind].find((permission) => !roleMay(asker.role, permission))
  if (missing !== undefined) throw new AppError('FORBIDDEN', { permission: missing })
  if (!asker.seesCost) throw new AppError('FORBIDDEN', { permission: 'cost' })
  return asker
}

function opened(task: TaskContext, table: HeldTable, asked: Parameters<typeof firstSettings>[2]): ImportSource {
  return sourceOf(task, task.imports.hold(table), table, asked)
}

function sourceOf(
  { host }: TaskContext,
  sourceId: string,
  { name, rows }: HeldTable,
  asked: Parameters<typeof firstSettings>[2],
): ImportSource {
  const columnCount = Math.max(0, ...rows.map((row) => row.length))
  const sample = rows.slice(0, SAMPLE_ROWS).map((row) => [...row])
  return {
    sourceId,
    name,
    rowCount: rows.length,
    columnCount,
    sample,
    ...firstSettings(host.current.books.db, rows, asked),
  }
}
