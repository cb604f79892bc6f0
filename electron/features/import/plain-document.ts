import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'

/** What documents of an import do not have. */
export const PLAIN_HEADER = { externalNumber: '', reason: '', freight: ZERO_MONEY, remark: '' } as const

export const PLAIN_LINE = { amount: null, discountRate: ZERO_RATE, remark: '' } as const
