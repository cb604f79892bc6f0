import type { ContentOf } from '#shared/contract/money-content.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openMoneyDesk, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'

export const refused = (code: string, params: object = {}) => ({ data: { code, params } })

export const sale = (desk: MoneyDesk, date: string, amount: string) =>
  desk.post('salesShipment', date, [{ product: 'A', quantity: '1', amount }])

export const adjustment = (
  desk: MoneyDesk,
  change: Partial<ContentOf<'partnerAdjustment'>>,
): ContentOf<'partnerAdjustment'> => ({
  type: 'partnerAdjustment',
  businessDate: businessDate('2026-03-20'),
  remark: '',
  partnerId: desk.partnerId,
  adjustment: 'adjust',
  side: 'receivable',
  amount: yuan('10'),
  settlements: 'oldest',
  ...change,
})

/** A customer who owes 100, 50 and 20. */
export async function openThreeSales() {
  const desk = await openMoneyDesk()
  await sale(desk, '2026-03-01', '100')
  await sale(desk, '2026-03-05', '50')
  await sale(desk, '2026-03-03', '20')
  return desk
}
