import { describe, expect, it } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { chargesContent, EMPTY_CHARGE, owedBesideGoods, readCharges, type FormCharge } from './form-charges.ts'
import { emptyHeader } from './form-content.ts'

const SUPPLIER = { id: id<'partner'>(1), code: '', name: '永盛', contact: '', phone: '', isWalkIn: false }
const CARRIER = { id: id<'partner'>(7), name: '顺达物流' }
const CHARGES: readonly FormCharge[] = [
  { name: ' 装卸费 ', amount: money(3000), basis: 'weight', payee: CARRIER },
  { name: '', amount: money(200), basis: 'amount', payee: null },
  EMPTY_CHARGE,
]
const header = { ...emptyHeader(businessDate('2026-11-22'), null), partner: SUPPLIER, charges: CHARGES }

describe('费用 of a form', () => {
  it('are posted as far as they have an amount', () => {
    expect(chargesContent(header)).toEqual([
      { name: '装卸费', amount: 3000, basis: 'weight', payeeId: 7 },
      { name: '费用', amount: 200, basis: 'amount', payeeId: null },
    ])
  })

  it('of others are not the supplier’s', () => {
    expect(owedBesideGoods({ ...header, freight: money(1000) })).toBe(1200)
  })

  it('come back from a draft, and what cannot be understood becomes empty', () => {
    expect(readCharges(JSON.parse(JSON.stringify(CHARGES)))).toEqual(CHARGES)
    expect(readCharges([{ amount: 'x', basis: 'moon', payee: 3 }, 4])).toEqual([EMPTY_CHARGE, EMPTY_CHARGE])
    expect(readCharges('x')).toEqual([])
  })
})
