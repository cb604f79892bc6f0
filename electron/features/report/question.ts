import type { ReportDefinition } from '#shared/domain/report/definition.ts'
import { daysOf } from '#shared/domain/report/period.ts'
import type { ReportParameters, ReportQuestion } from '#shared/domain/report/parameters.ts'
import { wrongParameters } from '#shared/domain/report/registry.ts'
import { roleMay } from '#shared/contract/permission.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../../ipc/context.ts'

type Asker = Pick<Context, 'role' | 'seesCost' | 'today'>

/** @throws AppError FORBIDDEN: all of the report is closed to the role */
export function assertMaySee({ needs }: ReportDefinition, { role, seesCost }: Asker): void {
  if (needs === 'cost' && !seesCost) throw new AppError('FORBIDDEN', { permission: 'cost' })
  if (needs === 'account.read' && !roleMay(role, needs)) throw new AppError('FORBIDDEN', { permission: needs })
}

/** The question with its days worked out. @throws AppError INVALID_INPUT: the report has no such parameters, or lacks some */
export function questionOf(definition: ReportDefinition, parameters: ReportParameters, asker: Asker): ReportQuestion {
  const wrong = wrongParameters(definition, parameters)
  if (wrong.length > 0)
    throw new AppError('INVALID_INPUT', {
      problems: wrong.map((field) => ({ field: `parameters.${field}`, rule: 'report' })),
    })
  const { period: _period, ...others } = parameters
  const { from, to } = daysOf(parameters, asker.today)
  return {
    ...others,
    from: definition.time === 'asOf' ? null : from,
    to,
    today: asker.today,
    seesCost: asker.seesCost,
  }
}
