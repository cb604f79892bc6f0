import { expect, test } from 'vitest'
import { ACCOUNT, openTill } from '#electron/harness/till-shop.ts'

test('a sale comes back line by line, at its price and cost, until nothing is left', async () => {
  const till = await openTill()
  const sold = await till.sell({
    lines: [
      { product: 'A', quantity: '3', price: '3.37' },
      { product: 'B', quantity: '1', price: '2.00' },
    ],
    rounding: '0.01',
    tenders: [
      ['wechat', '5'],
      ['cash', '7.10'],
    ],
  })
  const first = await till.api.till.returnCart({ id: sold.id })
  expect(first).toMatchObject({
    number: 'LS-20261231-0001',
    cart: {
      mode: 'return',
      returnOf: sold.id,
      lines: [
        { left: 30_000, leftAmount: 1010 },
        { left: 10_000, leftAmount: 200 },
      ],
    },
    refunds: [
      { method: 'wechat', amount: 500 },
      { method: 'cash', amount: 710 },
    ],
  })
  const [lineA, lineB] = await till.lineIds(sold.id)
  // 10.10 over three: 3.37, 3.37 (of what remains), 3.36.
  const back = (quantity: string, amount: string, method: 'wechat' | 'cash') =>
    till.sell({
      type: 'retailReturn',
      lines: [{ product: 'A', quantity, sourceLineId: lineA! }],
      tenders: [[method, amount]],
    })
  expect(await back('1', '3.37', 'wechat')).toMatchObject({
    number: 'LSTH-20261231-0001',
    total: 337,
    sourceNumber: sold.number,
  })
  expect((await till.api.till.returnCart({ id: sold.id })).refunds).toMatchObject([
    { method: 'wechat', amount: 163 },
    { method: 'cash', amount: 710 },
  ])
  await back('2', '6.73', 'cash')
  await till.sell({
    type: 'retailReturn',
    lines: [{ product: 'B', quantity: '1', sourceLineId: lineB! }],
    tenders: [
      ['wechat', '1.63'],
      ['cash', '0.37'],
    ],
  })
  expect(await till.api.till.returnCart({ id: sold.id })).toMatchObject({ cart: { lines: [] }, refunds: [] })
  expect([await till.pool('A'), await till.pool('B')]).toEqual(['100 330.00', '50 77.50'])
  expect([till.accountBalance(ACCOUNT.cash), till.accountBalance(ACCOUNT.wechat)]).toEqual([0, 0])
  expect(await till.brokenChecks()).toEqual([])
  await expect(back('1', '0', 'cash')).rejects.toMatchObject({ data: { code: 'INVALID_INPUT' } })
})

test('more than is left is refused; so is voiding a sale something came back of', async () => {
  const till = await openTill()
  const sold = await till.sell({ lines: [{ product: 'A', quantity: '2', price: '5' }], tenders: [['cash', '10']] })
  const [line] = await till.lineIds(sold.id)
  const lines = (quantity: string) => [{ product: 'A', quantity, price: '5', sourceLineId: line! }]
  await expect(till.sell({ type: 'retailReturn', lines: lines('3'), tenders: [['cash', '15']] })).rejects.toMatchObject(
    { data: { code: 'OVER_RETURN' } },
  )
  const returned = await till.sell({ type: 'retailReturn', lines: lines('1'), tenders: [['cash', '5']] })
  await expect(till.api.document.void({ id: sold.id, reason: '' })).rejects.toMatchObject({
    data: { code: 'HAS_DEPENDENTS' },
  })
  // The return undone, the sale may be voided.
  await till.api.till.undo({ id: returned.id })
  await till.api.document.void({ id: sold.id, reason: '' })
  expect(await till.pool('A')).toBe('100 330.00')
  expect(till.accountBalance(ACCOUNT.cash)).toBe(0)
  expect(await till.brokenChecks()).toEqual([])
})

test('a return without a receipt comes in at current cost; on account it is taken off what is owed', async () => {
  const till = await openTill()
  await till.sell({
    lines: [{ product: 'A', quantity: '4', price: '10' }],
    customer: true,
    tenders: [['onAccount', '40']],
  })
  await till.sell({
    type: 'retailReturn',
    customer: true,
    lines: [{ product: 'A', quantity: '1', price: '10' }],
    tenders: [['onAccount', '10']],
  })
  expect(await till.owes()).toBe('3000')
  // It is settled against the sale, and so no deposit.
  expect(await till.api.till.customer({ partnerId: till.customerId })).toMatchObject({ deposit: 0 })
  expect(await till.pool('A')).toBe('97 320.10')
  expect(await till.brokenChecks()).toEqual([])
})

test('a case is given back by the bottle, and the money of the rest by the case', async () => {
  const till = await openTill()
  const { id } = await till.product('A')
  const product = await till.api.product.get({ id })
  await till.api.product.update({
    id,
    version: product.version,
    content: {
      ...content(product),
      units: [
        { name: '个', ratio: product.units[0]!.ratio },
        { name: '箱', ratio: (product.units[0]!.ratio * 6) as (typeof product.units)[0]['ratio'] },
      ],
    },
  })
  const box = (await till.api.product.get({ id })).units[1]!
  const sale = await till.sale({ lines: [{ product: 'A', quantity: '2', price: '20' }], tenders: [['cash', '40']] })
  const sold = await till.api.till.sell({
    content: { ...sale, lines: sale.lines.map((line) => ({ ...line, unitId: box.unitId })) },
    amends: null,
    endsCart: true,
  })
  const [line] = await till.lineIds(sold.id)
  expect((await till.api.till.returnCart({ id: sold.id })).cart.lines).toMatchObject([
    { unitId: box.unitId, left: 20_000, leftAmount: 4000 },
  ])
  await till.sell({
    type: 'retailReturn',
    lines: [{ product: 'A', quantity: '1', sourceLineId: line! }],
    tenders: [['cash', '3.33']],
  })
  expect((await till.api.till.returnCart({ id: sold.id })).cart.lines).toMatchObject([
    { unitId: product.units[0]!.unitId, left: 110_000, leftAmount: 3667 },
  ])
})

test('the end of its number finds a receipt: those that stand first, then the newest; nothing else has its number', async () => {
  const till = await openTill()
  const line = { lines: [{ product: 'A', quantity: '1', price: '5' }], tenders: [['cash', '5'] as const] }
  const first = await till.sell(line)
  const second = await till.sell({ ...line, customer: true })
  await till.sell({ ...line, type: 'retailReturn' })
  const found = async (tail: string) => (await till.api.till.receipts({ tail })).map(({ number }) => number)
  expect(await till.api.till.receipts({ tail: '0002' })).toMatchObject([
    { id: second.id, number: 'LS-20261231-0002', total: 500, partnerName: '永盛', voided: false },
  ])
  expect(await found('0001')).toEqual(['LS-20261231-0001'])
  expect(await found('ls-20261231-0001')).toEqual(['LS-20261231-0001'])
  // Three figures are no end of a number, and a placeholder of SQL is none either.
  expect([await found('001'), await found('%0001'), await found('9999')]).toEqual([[], [], []])
  await till.api.document.void({ id: first.id, reason: '' })
  expect(await till.api.till.receipts({ tail: '0001' })).toMatchObject([{ id: first.id, voided: true }])
})

function content(product: Awaited<ReturnType<Awaited<ReturnType<typeof openTill>>['api']['product']['get']>>) {
  const { code, name, spec, brand, categoryId, kind, prices, purchasePrice, minimumStock, maximumStock, remark } =
    product
  return {
    code,
    name,
    spec,
    brand,
    categoryId,
    kind,
    barcodes: [],
    prices,
    purchasePrice,
    minimumStock,
    maximumStock,
    remark,
  }
}
