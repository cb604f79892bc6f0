import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { paidNow, settledNow, tendersOf, type FormTenders } from './form-tenders.ts'

const cash = id<'account'>(1)
const nothing: FormTenders = { payFull: null, paid: null, payAccountId: cash, deposit: null }
const total = money(10_000)

describe('what is paid at once', () => {
  it('is not said at all until something is entered', () => {
    expect(tendersOf(nothing, total)).toBeUndefined()
  })

  it('is nothing when on account was chosen', () => {
    expect(tendersOf({ ...nothing, payFull: false }, total)).toEqual([])
  })

  it('follows the total in full, less what a deposit pays', () => {
    const tenders = { ...nothing, payFull: true, deposit: money(3000) }
    expect(tendersOf(tenders, total)).toEqual([
      { method: 'deposit', accountId: null, amount: 3000, received: null, remark: '' },
      { method: 'account', accountId: 1, amount: 7000, received: null, remark: '' },
    ])
    expect(settledNow(tenders, total)).toBe(10_000)
  })

  it('a deposit that is used is no money paid now', () => {
    expect(paidNow({ payFull: null, paid: null, payAccountId: null, deposit: money(200_000) }, money(393_000))).toBe(0)
  })

  it('is what was typed', () => {
    expect(tendersOf({ ...nothing, payFull: false, paid: money(2500) }, total)).toMatchObject([
      { method: 'account', amount: 2500 },
    ])
  })
})
