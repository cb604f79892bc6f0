import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { installFakeBridge } from '#renderer/shell/testing.ts'
import { useMoneyForm } from './use-money-form.ts'
import { useOpenEntries } from './use-open-entries.ts'

let scope: EffectScope | null = null
afterEach(() => scope?.stop())

function inScope<Made>(make: () => Made): Made {
  scope = effectScope()
  return scope.run(make)!
}

const NOTHING_KNOWN = { draftId: null, copyOf: null, amends: null, partnerId: null, orderId: null }

test('what lies in the accounts is asked again after another document moved money', async () => {
  let balance = 10_000
  const bridge = installFakeBridge({
    'books.current': () => null,
    'period.status': () => ({ closedThrough: null }),
    'account.list': () => [{ id: 1, name: '现金', kind: 'cash', enabled: true, balance }],
    'moneyCategory.list': () => [],
  })
  const form = inScope(() => useMoneyForm('payment', () => undefined))
  await form.open(NOTHING_KNOWN)
  expect(form.accounts.value).toMatchObject([{ name: '现金', balance: 10_000 }])
  balance = 7_500
  bridge.publish('account')
  await flushPromises()
  expect(form.accounts.value).toMatchObject([{ name: '现金', balance: 7_500 }])
})

test('核销 with A reaches as far as the credit does, oldest first', async () => {
  installFakeBridge({
    'money.openEntries': () => ({
      entries: [
        { entryId: 1, dueDate: '2026-11-01', open: 17_000 },
        { entryId: 2, dueDate: '2026-11-02', open: 24_000 },
      ],
      credit: 20_000,
    }),
  })
  const { form, allocation } = inScope(() => {
    const form = useMoneyForm('partnerAdjustment', () => undefined)
    return { form, allocation: useOpenEntries(form) }
  })
  Object.assign(form.draft, { adjustment: 'apply', partner: { id: id<'partner'>(7), name: '永盛粮油' } })
  await flushPromises()
  allocation.allocate()
  expect(form.draft.amount).toBe(money(20_000))
  expect(form.draft.settled).toEqual([
    { entryId: 1, amount: 17_000 },
    { entryId: 2, amount: 3_000 },
  ])
})

test('left open over midnight, a form nobody has begun is of the new day, and one that is begun keeps its own', async () => {
  let today = '2026-11-22'
  const bridge = installFakeBridge({
    'books.current': () => ({ today, openedOn: '2026-01-01' }),
    'account.list': () => [],
    'moneyCategory.list': () => [],
  })
  const form = inScope(() => useMoneyForm('payment', () => undefined))
  await form.open(NOTHING_KNOWN)
  expect([form.today.value, form.draft.businessDate]).toEqual(['2026-11-22', '2026-11-22'])
  today = '2026-11-23'
  bridge.publish('day')
  await flushPromises()
  expect([form.today.value, form.draft.businessDate]).toEqual(['2026-11-23', '2026-11-23'])
  form.draft.remark = '房租'
  today = '2026-11-24'
  bridge.publish('day')
  await flushPromises()
  expect([form.today.value, form.draft.businessDate]).toEqual(['2026-11-24', '2026-11-23'])
})
