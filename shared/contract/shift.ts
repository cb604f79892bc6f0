import { z } from 'zod'
import { TILL_METHODS } from '../domain/till/till-method.ts'
import { command, query } from './define.ts'
import { zAmount, zBusinessDate, zCursor, zId, zMoney, zPageOf, zText } from './scalar.ts'

// 班次: what went through a drawer between opening and counting it.

/** The shift that is open. */
export const zShift = z.strictObject({
  id: zId('shift'),
  businessDate: zBusinessDate,
  openedAt: z.int(),
  openedBy: z.string(),
  openingFloat: zMoney,
})
export type Shift = z.output<typeof zShift>

const zDenomination = z.tuple([zAmount, z.int().min(1).max(100_000)])

/** 交班单: the shift by method, and its cash. */
export const zShiftReport = z.strictObject({
  id: zId('shift'),
  shopName: z.string(),
  businessDate: zBusinessDate,
  openedAt: z.int(),
  openedBy: z.string(),
  openingFloat: zMoney,
  methods: z.array(
    z.strictObject({
      method: z.enum(TILL_METHODS),
      accountName: z.string(),
      /** Tenders of sales, and what they came to. */
      count: z.int(),
      taken: zMoney,
      /** Given back by returns, and taken back by voids. */
      returned: zMoney,
      net: zMoney,
    }),
  ),
  saleCount: z.int(),
  sales: zMoney,
  returnCount: z.int(),
  returns: zMoney,
  rounding: zMoney,
  voided: z.array(z.strictObject({ number: z.string(), total: zMoney, at: z.int() })),
  drawer: z.array(z.strictObject({ reason: z.string(), at: z.int(), userName: z.string() })),
  heldCount: z.int(),
  /** 应有 */
  expected: zMoney,
  closing: z
    .strictObject({
      closedAt: z.int(),
      closedBy: z.string(),
      /** 实点; null: 未清点. */
      counted: zMoney.nullable(),
      denominations: z.array(zDenomination),
      /** 长款 positive, 短款 negative; null: not counted. */
      difference: zMoney.nullable(),
      remark: z.string(),
    })
    .nullable(),
})
export type ShiftReport = z.output<typeof zShiftReport>

export const zShiftRow = z.strictObject({
  id: zId('shift'),
  businessDate: zBusinessDate,
  openedAt: z.int(),
  openedBy: z.string(),
  closedAt: z.int().nullable(),
  expected: zMoney.nullable(),
  counted: zMoney.nullable(),
})
export type ShiftRow = z.output<typeof zShiftRow>

export const current = query(z.strictObject({}), zShift.nullable(), 'till.use')

/**
 * 开班. A shift left open from an earlier business day is closed first, as not counted.
 * @throws AppError SHIFT_IS_OPEN
 */
export const open = command(z.strictObject({ openingFloat: zAmount }), zShift, 'till.use', ['shift', 'till'])

/** 交班. `counted` null: 未清点. @throws AppError NO_OPEN_SHIFT */
export const close = command(
  z.strictObject({
    counted: zAmount.nullable(),
    denominations: z.array(zDenomination).max(20),
    remark: zText(200),
  }),
  zShiftReport,
  'shift.close',
  ['shift', 'till', 'document', 'money', 'account'],
)

/** The shift as it stands, or stood when it was closed; null: there is none open. */
export const report = query(z.strictObject({ id: zId('shift').nullable() }), zShiftReport.nullable(), 'till.use')

export const page = query(
  z.strictObject({ cursor: zCursor, limit: z.int().min(1).max(200) }),
  zPageOf(zShiftRow),
  'till.use',
)
