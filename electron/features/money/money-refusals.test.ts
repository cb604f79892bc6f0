import { describe, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { BANK, CASH, openMoneyDesk, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { adjustment, refused } from '#electron/harness/money-scene.ts'

describe('what cannot be posted', () => {
  test.each<[string, (desk: MoneyDesk) => Promise<unknown>, string]>([
    ['a date before the opening', (desk) => desk.settle('collection', '2025-12-31', '1'), 'DATE_BEFORE_OPENING'],
    ['a date to come', (desk) => desk.settle('collection', '2027-01-01', '1'), 'DATE_IN_FUTURE'],
    ['nothing', (desk) => desk.settle('collection', '2026-03-01', '0'), 'MONEY_EMPTY'],
    ['an account there is not', (desk) => desk.settle('payment', '2026-03-01', '1', { account: id(99) }), 'NOT_FOUND'],
    [
      'a transfer to itself',
      (desk) =>
        desk.postMoney({
          type: 'accountTransfer',
          businessDate: businessDate('2026-03-01'),
          remark: '',
          fromAccountId: CASH,
          toAccountId: CASH,
          amount: yuan('1'),
          fee: ZERO_MONEY,
        }),
      'SAME_ACCOUNT',
    ],
    [
      'an expense that is not what was paid',
      (desk) =>
        desk.postMoney({
          type: 'expense',
          businessDate: businessDate('2026-03-01'),
          remark: '',
          partnerId: null,
          lines: [{ categoryId: id(1), amount: yuan('10'), remark: '' }],
          tenders: [{ accountId: CASH, amount: yuan('9'), remark: '' }],
        }),
      'TENDERS_DIFFER',
    ],
    [
      'an income of an expense category',
      (desk) =>
        desk.postMoney({
          type: 'income',
          businessDate: businessDate('2026-03-01'),
          remark: '',
          partnerId: null,
          lines: [{ categoryId: id(1), amount: yuan('9'), remark: '' }],
          tenders: [{ accountId: CASH, amount: yuan('9'), remark: '' }],
        }),
      'CATEGORY_DIRECTION',
    ],
    [
      'netting of more than both sides have',
      (desk) => desk.postMoney(adjustment(desk, { adjustment: 'netting', amount: yuan('10') })),
      'NETTING_TOO_LARGE',
    ],
    [
      'a bad debt nobody has',
      (desk) => desk.postMoney(adjustment(desk, { adjustment: 'badDebt' })),
      'SETTLEMENT_TOO_LARGE',
    ],
    ['credit nobody has', (desk) => desk.postMoney(adjustment(desk, { adjustment: 'apply' })), 'SETTLEMENT_TOO_LARGE'],
  ])('%s', async (_name, post, code) => {
    const desk = await openMoneyDesk()
    const before = dumpBooks(desk.program.host.current.books.db)
    await expect(post(desk)).rejects.toMatchObject({ data: { code } })
    expect(dumpBooks(desk.program.host.current.books.db) === before).toBe(true)
  })

  test('anything with a disabled account, or in a closed period', async () => {
    const desk = await openMoneyDesk()
    await desk.api.account.setEnabled({ id: CASH, enabled: false })
    await expect(desk.settle('collection', '2026-03-01', '1')).rejects.toMatchObject(
      refused('DISABLED', { entity: 'account', name: '现金' }),
    )
    await desk.api.period.close({ through: businessDate('2026-03-31') })
    await expect(desk.settle('collection', '2026-03-31', '1', { account: BANK })).rejects.toMatchObject({
      data: { code: 'PERIOD_CLOSED' },
    })
    expect(await desk.brokenChecks()).toEqual([])
  })
})
