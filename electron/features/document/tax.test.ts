import { beforeEach, describe, expect, test } from 'vitest'
import type { Document } from '#shared/contract/document.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { rate } from '#shared/kernel/rate.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

let shop: Shop

beforeEach(async () => {
  shop = await openShop(startTestProgram({ taxpayer: 'general' }))
  await shop.api.books.setTradeRules({ tax: true })
  await shop.makeProduct(productContent({ name: '油', purchaseTaxRate: rate(900), salesTaxRate: rate(1300) }))
  await shop.makeProduct(productContent({ name: '米' }))
})

const get = (id: DocumentId) => shop.api.document.get({ id })
const money3 = ({ lines }: Document) => lines.map((line) => [line.netAmount, line.taxAmount, line.grossAmount])
const balance = async (side: 'supplier' | 'customer', document: Document) =>
  (await shop.api.partner.standing({ id: document.partnerId!, side })).balance

describe('books with tax', () => {
  test('a receipt is 含税 unless it says otherwise; a 一般纳税人 carries the goods at net', async () => {
    const row = await shop.post('purchaseReceipt', '2026-03-01', [
      { product: '油', quantity: '10', price: '10.90' },
      { product: '米', quantity: '10', price: '4' },
    ])
    const receipt = await get(row.id)
    expect(receipt).toMatchObject({ taxIncluded: true, netAmount: 14_000, taxAmount: 900, grossAmount: 14_900 })
    expect(money3(receipt)).toEqual([
      [10_000, 900, 10_900],
      [4000, 0, 4000],
    ])
    expect(receipt.lines.map((line) => [line.taxRate, line.cost])).toEqual([
      [900, 10_000],
      [0, 4000],
    ])
    expect(await balance('supplier', receipt)).toBe(14_900)
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('不含税 adds the tax; a line may say its own rate', async () => {
    const content = await shop.content(
      'purchaseReceipt',
      '2026-03-01',
      [
        { product: '油', quantity: '10', price: '10' },
        { product: '米', quantity: '3', price: '0.335' },
      ],
      '门店',
      { taxIncluded: false },
    )
    const lines = content.lines.map((line, index) => (index === 1 ? { ...line, taxRate: rate(300) } : line))
    const receipt = await get((await shop.api.document.post({ content: { ...content, lines }, draftId: null })).id)
    expect(money3(receipt)).toEqual([
      [10_000, 900, 10_900],
      [101, 3, 104],
    ])
    expect(receipt.taxIncluded).toBe(false)
    expect(await balance('supplier', receipt)).toBe(11_004)
  })

  test('a 小规模纳税人 carries the goods at gross', async () => {
    shop = await openShop(startTestProgram({ taxpayer: 'smallScale' }))
    await shop.api.books.setTradeRules({ tax: true, taxIncluded: false })
    await shop.makeProduct(productContent({ name: '油', purchaseTaxRate: rate(300) }))
    const { id } = await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '10', price: '10' }])
    expect(await get(id)).toMatchObject({ taxIncluded: false, grossAmount: 10_300, lines: [{ cost: 10_300 }] })
  })

  test.each([true, false])('partial returns of a reduced, taxed sale add up to it (含税 %s)', async (taxIncluded) => {
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '10', price: '5' }])
    const sale = await get(
      (
        await shop.post('salesShipment', '2026-03-02', [{ product: '油', quantity: '7', price: '9.99' }], '门店', {
          taxIncluded,
          reduction: money(500),
          rounding: money(3),
        })
      ).id,
    )
    expect(sale).toMatchObject({ reduction: 500, rounding: 3, discountAmount: 503, lines: [{ reductionAmount: 503 }] })
    const [line] = sale.lines
    const back: Document[] = []
    for (const quantity of ['2', '1', '3', '1'])
      back.push(
        await get(
          (await shop.post('salesReturn', '2026-03-03', [{ product: '油', quantity, sourceLineId: line!.id }])).id,
        ),
      )
    const total = (pick: (one: Document) => number) => back.reduce((sum, one) => sum + pick(one), 0)
    expect([total((one) => one.netAmount), total((one) => one.taxAmount), total((one) => one.grossAmount)]).toEqual([
      sale.netAmount,
      sale.taxAmount,
      sale.grossAmount,
    ])
    expect(back.map((one) => one.taxIncluded)).toEqual([taxIncluded, taxIncluded, taxIncluded, taxIncluded])
    expect(await balance('customer', sale)).toBe(0)
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('a return is taxed as its sale was, also after the books gave up tax', async () => {
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '10', price: '5' }])
    const sale = await get(
      (await shop.post('salesShipment', '2026-03-02', [{ product: '油', quantity: '1', price: '11.30' }])).id,
    )
    const lines = [{ product: '油', quantity: '1', sourceLineId: sale.lines[0]!.id }]
    await expect(shop.post('salesReturn', '2026-03-03', lines, '门店', { taxIncluded: false })).rejects.toMatchObject({
      data: { code: 'TAX_MODE_DIFFERS', params: { number: sale.number, line: 1 } },
    })
    await shop.api.books.setTradeRules({ tax: false })
    const back = await get((await shop.post('salesReturn', '2026-03-03', lines)).id)
    expect(money3(back)).toEqual([[1000, 130, 1130]])
  })

  test('a line without a price has that of its order, as the document has prices', async () => {
    const order = await shop.post('purchaseOrder', '2026-03-01', [{ product: '油', quantity: '2', price: '10.90' }])
    const { lines } = await get(order.id)
    const carried = [{ product: '油', quantity: '1', sourceLineId: lines[0]!.id }]
    const same = await get((await shop.post('purchaseReceipt', '2026-03-02', carried)).id)
    const other = await get(
      (await shop.post('purchaseReceipt', '2026-03-02', carried, '门店', { taxIncluded: false })).id,
    )
    expect([same, other].map((one) => [one.taxIncluded, one.lines[0]!.price])).toEqual([
      [true, 10_900_000],
      [false, 10_000_000],
    ])
    expect(money3(other)).toEqual(money3(same))
  })

  test('a void takes everything back, a 改单 posts it again', async () => {
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '10', price: '5' }])
    const row = await shop.post(
      'salesShipment',
      '2026-03-02',
      [{ product: '油', quantity: '3', price: '10' }],
      '门店',
      {
        reduction: money(100),
      },
    )
    const reversal = await get((await shop.void(row)).id)
    expect(reversal).toMatchObject({ reduction: -100, discountAmount: -100, grossAmount: -2900, taxAmount: -334 })
    expect(await shop.brokenChecks()).toEqual([])
  })
})

describe('books without tax', () => {
  beforeEach(() => shop.api.books.setTradeRules({ tax: false }))

  test('have none, whatever the product says', async () => {
    const { id } = await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '1', price: '10.90' }])
    expect(await get(id)).toMatchObject({ netAmount: 1090, taxAmount: 0, lines: [{ taxRate: 0 }] })
  })

  test('refuse 不含税 and a rate', async () => {
    const lines = [{ product: '油', quantity: '1', price: '10.90' }]
    await expect(
      shop.post('purchaseReceipt', '2026-03-01', lines, '门店', { taxIncluded: false }),
    ).rejects.toMatchObject({ data: { code: 'INVALID_INPUT', params: { problems: [{ field: 'taxIncluded' }] } } })
    await expect(
      shop.post('gain', '2026-03-01', [{ product: '油', quantity: '1' }], '门店', { reduction: money(1) }),
    ).rejects.toMatchObject({
      data: { code: 'INVALID_INPUT', params: { problems: [{ field: 'reduction', rule: 'unused' }] } },
    })
  })

  test('a reduction is allocated over the lines, and at most what they come to', async () => {
    const lines = [
      { product: '油', quantity: '1', price: '10' },
      { product: '米', quantity: '1', price: '5.05' },
    ]
    const { id } = await shop.post('purchaseReceipt', '2026-03-01', lines, '门店', {
      reduction: money(100),
      rounding: money(5),
      freight: money(300),
    })
    const receipt = await get(id)
    expect(
      receipt.lines.map((line) => [line.listAmount, line.reductionAmount, line.amount, line.chargeAmount]),
    ).toEqual([
      [1000, 70, 930, 199],
      [505, 35, 470, 101],
    ])
    expect(receipt).toMatchObject({ reduction: 100, rounding: 5, grossAmount: 1400 })
    expect(await shop.brokenChecks()).toEqual([])
    await expect(
      shop.post('purchaseReceipt', '2026-03-01', lines, '门店', { reduction: money(1506) }),
    ).rejects.toMatchObject({ data: { code: 'REDUCTION_TOO_LARGE', params: { reduction: 1506, amount: 1505 } } })
  })
})
