import { ENDPOINTS } from '#shared/contract/registry.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { ExportSource } from '#shared/contract/table-export.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, ExportInput } from '../../ipc/context.ts'
import { listColumn } from './list-columns.ts'
import { pathOf } from './list-pages.ts'

/** Before anybody is asked for a file. @throws AppError FORBIDDEN: the view itself; INVALID_INPUT: it has no such column */
export function assertExportable(
  { source, columns }: Pick<ExportInput, 'source' | 'columns'>,
  { role }: Pick<Context, 'role'>,
): void {
  const permission = ENDPOINTS.get(pathOf(source))?.permission
  if (permission === undefined) throw new Error(`no endpoint for the export of ${source.list}`)
  if (!roleMay(role, permission)) throw new AppError('FORBIDDEN', { permission })
  const unknown = columns.findIndex(({ key }) => !isColumn(source, key))
  if (unknown >= 0)
    throw new AppError('INVALID_INPUT', { problems: [{ field: `columns.${unknown}.key`, rule: 'unknown' }] })
}

function isColumn(source: ExportSource, key: string): boolean {
  if (source.list !== 'report') return listColumn(source.list, key) !== undefined
  const [own] = key.split(' ')
  return reportDefinition(source.question.name).columns.some((column) => column.key === own)
}
