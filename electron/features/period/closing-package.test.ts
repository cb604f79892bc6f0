import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { profitBetween } from '#shared/domain/journal/closing-figures.ts'
import { standingPackages } from '#db/ledger/closing-package.ts'
import { openMoneyDesk, type MoneyDesk } from '#electron/harness/money-desk.ts'

const on = (date: string) => businessDate(date)
const packages = ({ program }: MoneyDesk) => standingPackages(program.host.current.books.db)

async function traded(): Promise<MoneyDesk> {
  const desk = await openMoneyDesk()
  await desk.post('purchaseReceipt', '2026-01-10', [{ product: '水', quantity: '10', amount: '33.30' }])
  await desk.post('salesShipment', '2026-01-20', [{ product: '水', quantity: '4', amount: '20' }])
  await desk.settle('collection', '2026-02-03', '15', { discount: '1' })
  return desk
}

test('a closing records stock, accounts, partners, trial balance and the last hash', async () => {
  const desk = await traded()
  await desk.api.period.close({ through: on('2026-01-31') })
  await desk.api.period.close({ through: on('2026-02-28') })
  const [january, february] = packages(desk)
  expect(january).toMatchObject({
    through: '2026-01-31',
    productCount: 2,
    journal: [
      ['receivable', 2000],
      ['inventory', 1998],
      ['payable', -3330],
      ['salesRevenue', -2000],
      ['salesCost', 1332],
    ],
    accounts: [],
    partners: [[1, 2000, 3330]],
    documentCount: 3,
  })
  expect(february).toMatchObject({
    accounts: [[1, 1500]],
    partners: [[1, 400, 3330]],
    documentCount: 4,
  })
  expect(february?.lastHash).toMatch(/^[0-9a-f]{64}$/)
  expect(profitBetween(null, january!)).toBe(668)
  expect(profitBetween(january!, february!)).toBe(-100)
  expect(await desk.brokenChecks()).toEqual([])
})

test('反结账 keeps the old package; only what stands is compared with the books of today', async () => {
  const desk = await traded()
  await desk.api.period.close({ through: on('2026-01-31') })
  await desk.api.period.reopen({ through: null, reason: '补录' })
  expect(packages(desk)).toEqual([])
  await desk.post('salesShipment', '2026-01-25', [{ product: '水', quantity: '1', amount: '5' }])
  await desk.api.period.close({ through: on('2026-02-28') })
  // Closed through that day again, but what it once recorded is not what stands there now.
  await desk.api.period.reopen({ through: on('2026-01-31'), reason: '补录' })
  expect(packages(desk)).toEqual([])
  await desk.api.period.close({ through: on('2026-02-28') })
  expect(packages(desk).map(({ through }) => through)).toEqual(['2026-02-28'])
  const { sqlite } = desk.program.host.current.books.db
  expect(sqlite.prepare('SELECT count(*) FROM closing_package').pluck().get()).toBe(3)
  expect(await desk.brokenChecks()).toEqual([])
})

test.each([
  [
    "UPDATE closing_package SET content = replace(content, '2000', '2001')",
    ['I14 closing packages are unchanged: closing 1', 'I14 a closing package is what stands in the facts: 2026-01-31'],
  ],
  ['DELETE FROM closing_package WHERE event_id = 1', ['I14 closing packages are unchanged: closing 2']],
  ['UPDATE account_entry SET amount = amount + 1', ['I14 a closing package is what stands in the facts: 2026-02-28']],
])('%s is found', async (damage, found) => {
  const desk = await traded()
  await desk.api.period.close({ through: on('2026-01-31') })
  await desk.api.period.close({ through: on('2026-02-28') })
  desk.program.host.current.books.write((db) => {
    for (const table of ['closing_package', 'account_entry'])
      for (const what of ['update', 'delete']) db.sqlite.prepare(`DROP TRIGGER ${table}_no_${what}`).run()
    db.sqlite.prepare(damage).run()
  })
  expect((await desk.brokenChecks()).filter((name) => name.startsWith('I14'))).toEqual(found)
})
