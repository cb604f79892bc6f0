import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { appendPeriodEvent, closedThrough } from '#db/ledger/period.ts'
import { closingRecords, periodEvents } from '#db/report/period.ts'
import { periodChecks } from '#db/report/period-check.ts'
import type { CommandContext, Context, HandlersOf } from '../../ipc/context.ts'

export const periodHandlers: HandlersOf<'period'> = {
  status: ({ db, settings, today }) => ({
    closedThrough: closedThrough(db),
    openedOn: settings.openedOn,
    today,
    events: periodEvents(db),
  }),
  records: (context) => {
    const records = closingRecords(context.db)
    return context.seesCost ? records : records.map((record) => ({ ...record, value: null }))
  },
  check: (context, { through }) => {
    assertEnded(context, through)
    return periodChecks(context.db, through)
  },
  close: (context, { through }) => {
    assertEnded(context, through)
    const closed = closedThrough(context.db)
    if (closed !== null && through <= closed)
      throw new AppError('PERIOD_CLOSED', { date: through, closedThrough: closed })
    const blocking = periodChecks(context.db, through).find((check) => check.blocking && check.count > 0)
    if (blocking !== undefined)
      throw new AppError('PERIOD_NOT_READY', { check: blocking.name, count: blocking.count, first: blocking.first })
    record(context, 'close', through, '')
    return {}
  },
  reopen: (context, { through, reason }) => {
    const closed = closedThrough(context.db)
    if (closed === null || (through !== null && through >= closed))
      throw new AppError('PERIOD_NOT_CLOSED', { through: through ?? context.settings.openedOn })
    record(context, 'reopen', through, reason)
    return {}
  },
}

/** R24: a day can be closed only after it has ended. @throws AppError DATE_IN_FUTURE, DATE_BEFORE_OPENING */
function assertEnded({ today, settings }: Context, through: BusinessDate): void {
  if (through >= today) throw new AppError('DATE_IN_FUTURE', { date: through, today })
  if (through < settings.openedOn)
    throw new AppError('DATE_BEFORE_OPENING', { date: through, openedOn: settings.openedOn })
}

function record(context: CommandContext, kind: 'close' | 'reopen', through: BusinessDate | null, reason: string): void {
  const { db, now, userId } = context
  const id = appendPeriodEvent(db, { kind, closedThrough: through, at: now, userId })
  const after = { closedThrough: through, reason: reason.toWellFormed() }
  appendAudit(db, { at: now, userId, action: `period.${kind}`, entity: 'period', entityId: id, after })
}
