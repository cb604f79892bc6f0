import { z } from 'zod'
import { command, query } from './define.ts'
import { zBusinessDate, zText } from './scalar.ts'

/** What stands in the way of closing, or should be looked at first; `count` of them, `first` to name one. */
export const zPeriodCheck = z.strictObject({
  name: z.enum(['drafts', 'openStocktakes', 'negativeStock', 'provisionalCost', 'goodsOnTheWay']),
  count: z.int().min(0),
  first: z.string(),
  /** A blocking finding refuses the closing; the others are warnings. */
  blocking: z.boolean(),
})
export type PeriodCheck = z.output<typeof zPeriodCheck>

export const zPeriodEvent = z.strictObject({
  kind: z.enum(['close', 'reopen']),
  closedThrough: zBusinessDate.nullable(),
  at: z.int(),
  userName: z.string(),
})

/** 结账: through which day the books are closed, and every closing and reopening, newest first. */
export const status = query(
  z.strictObject({}),
  z.strictObject({
    closedThrough: zBusinessDate.nullable(),
    openedOn: zBusinessDate,
    today: zBusinessDate,
    events: z.array(zPeriodEvent),
  }),
  'document.read',
)

/** Pre-check list of closing through a day. */
export const check = query(z.strictObject({ through: zBusinessDate }), z.array(zPeriodCheck), 'period.close')

/**
 * 结账 (R24): nothing dated on or before this day can be posted any more. Only days that have ended.
 * @throws AppError DATE_IN_FUTURE, PERIOD_CLOSED (already), PERIOD_NOT_READY
 */
export const close = command(z.strictObject({ through: zBusinessDate }), z.strictObject({}), 'period.close', [
  'period',
  'document',
])

/** 反结账: move the closed date back (null: nothing is closed). Logged for ever. @throws AppError PERIOD_NOT_CLOSED */
export const reopen = command(
  z.strictObject({ through: zBusinessDate.nullable(), reason: zText(200) }),
  z.strictObject({}),
  'period.reopen',
  ['period', 'document'],
)
