import { z } from 'zod'
import { zLedgerSide } from './money-content.ts'
import { zMoney } from './scalar.ts'

/** 上期欠款 · 本单 · 本次收款 · 累计欠款, as the books stood when the document was posted: a second print says the same. */
export const zDocumentDebt = z.strictObject({
  side: zLedgerSide,
  before: zMoney,
  own: zMoney,
  /** By the collections and payments that were posted with it. */
  paid: zMoney,
  after: zMoney,
})
export type DocumentDebt = z.output<typeof zDocumentDebt>
