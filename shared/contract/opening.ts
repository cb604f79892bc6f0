import { z } from 'zod'
import { OPENING_STATES } from '../domain/opening/opening-state.ts'
import { command, query, task } from './define.ts'
import { zMoney, zNothing } from './scalar.ts'

/** How far 期初建账 has come, from what stands in the books. */
export const zOpeningProgress = z.strictObject({
  /** Products that may be sold. */
  products: z.int().min(0),
  /** Products an opening stock document that counts names, and those of them that came in at no cost. */
  stocked: z.int().min(0),
  withoutCost: z.int().min(0),
  /** What opening documents came to. */
  stock: zMoney,
  receivable: zMoney,
  payable: zMoney,
  cash: zMoney,
  /** Partners and accounts with an opening balance. */
  partners: z.int().min(0),
  accounts: z.int().min(0),
  /** Something was sold. */
  sold: z.boolean(),
})
export type OpeningProgress = z.output<typeof zOpeningProgress>

export const progress = query(zNothing, zOpeningProgress, 'setting.write')

/** Which devices of this computer have been tried: 扫码枪 by its test, a printer set up, a copy in a backup place. */
export const zOpeningDevices = z.strictObject({ scanner: z.boolean(), printer: z.boolean(), backup: z.boolean() })
export type OpeningDevices = z.output<typeof zOpeningDevices>

export const devices = task(zNothing, zOpeningDevices, 'setting.write')

/** 期初已完成, 锁定 and 解锁. While it is locked, opening documents are neither posted nor voided. */
export const setState = command(
  z.strictObject({ state: z.enum(OPENING_STATES) }),
  z.strictObject({}),
  'setting.write',
  ['books', 'setting'],
)
