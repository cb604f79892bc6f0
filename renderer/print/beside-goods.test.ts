import { expect, it } from 'vitest'
import type { DocumentCharge } from '#shared/contract/document-charge.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { text } from '#renderer/text/text.ts'
import { besideGoods } from './beside-goods.ts'

const charge = (name: string, amount: number, payeeId: number | null): DocumentCharge => ({
  name,
  amount: money(amount),
  payeeId: payeeId === null ? null : id<'partner'>(payeeId),
  payeeName: null,
  basis: 'amount',
})

it('the freight, then what the supplier is owed beside it; nothing of what a carrier is paid', () => {
  const charges = [charge('装卸费', 2_000, null), charge('', 300, 5), charge('托运费', 9_900, 8)]
  expect(besideGoods({ freight: money(1_500), charges, partnerId: id<'partner'>(5) }, text.value)).toEqual([
    { name: '运费', amount: 1_500 },
    { name: '装卸费', amount: 2_000 },
    { name: '费用', amount: 300 },
  ])
})

it('nothing where there is nothing', () => {
  expect(besideGoods({ freight: money(0), charges: [], partnerId: null }, text.value)).toEqual([])
})

it('five charges are one row', () => {
  const charges = [1, 2, 3, 4, 5].map((amount) => charge(`费用 ${amount}`, amount * 100, null))
  expect(besideGoods({ freight: money(0), charges, partnerId: null }, text.value)).toEqual([
    { name: '费用', amount: 1_500 },
  ])
})
