import { z } from 'zod'
import { zLedgerSide, zSettledEntry } from './money-content.ts'
import { zBusinessDate, zId, zMoney } from './scalar.ts'

const zDraftPartner = z.object({ id: zId('partner'), name: z.string() })

/** What the form of a money document holds while it is not posted; anything may still be missing. */
export const zMoneyDraft = z.object({
  businessDate: zBusinessDate,
  partner: zDraftPartner.nullable(),
  side: zLedgerSide,
  tenders: z.array(z.object({ accountId: zId('account').nullable(), amount: zMoney.nullable() })),
  discount: zMoney.nullable(),
  /** Allocated by hand; else oldest first as the amount is typed. */
  manual: z.boolean(),
  settled: z.array(zSettledEntry),
  lines: z.array(
    z.object({ categoryId: zId('moneyCategory').nullable(), amount: zMoney.nullable(), remark: z.string() }),
  ),
  accountId: zId('account').nullable(),
  toAccountId: zId('account').nullable(),
  amount: zMoney.nullable(),
  fee: zMoney.nullable(),
  adjustment: z.enum(['adjust', 'badDebt', 'netting', 'apply']),
  /** Opening balance or adjustment that makes less: credit of the partner, an overdrawn account. */
  negative: z.boolean(),
  dueDate: zBusinessDate.nullable(),
  remark: z.string(),
  /** The order a deposit is for, as long as the partner stays its own. */
  order: z
    .object({ id: zId('document'), number: z.string(), partnerId: zId('partner') })
    .nullable()
    .default(null),
})
export type MoneyDraft = z.output<typeof zMoneyDraft>
