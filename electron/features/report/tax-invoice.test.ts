import { beforeAll, describe, expect, test } from 'vitest'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { rate } from '#shared/kernel/rate.ts'

const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-31') } as const

let shop: Shop

/**
 * 13 % and 9 % in one sale, one of the first comes back; a purchase at 13 %. Prices are without tax: 4 × 100.00 and
 * 2 × 50.00 sold, 1 × 100.00 back, 10 × 60.00 bought.
 */
beforeAll(async () => {
  shop = await openShop(startTestProgram({ taxpayer: 'general' }))
  await shop.api.books.setTradeRules({ tax: true, taxIncluded: false })
  await shop.post('purchaseReceipt', '2026-03-02', [{ product: '油', quantity: '10', price: '60' }])
  await shop.post('openingStock', '2026-01-01', [{ product: '米', quantity: '9', price: '4' }])
  const content = await shop.content('salesShipment', '2026-03-09', [
    { product: '油', quantity: '4', price: '100' },
    { product: '米', quantity: '2', price: '50' },
  ])
  const lines = content.lines.map((line, index) => ({ ...line, taxRate: rate(index === 0 ? 1300 : 900) }))
  const sale = await shop.api.document.post({ content: { ...content, lines }, draftId: null })
  const [line] = (await shop.api.document.get({ id: sale.id })).lines
  await shop.post('salesReturn', '2026-03-12', [{ product: '油', quantity: '1', sourceLineId: line!.id }])
  await shop.void(await shop.post('salesShipment', '2026-03-13', [{ product: '米', quantity: '1', price: '6' }]))
  await shop.post('salesShipment', '2026-04-01', [{ product: '米', quantity: '1', price: '6' }])
})

describe('含税发票辅助表', () => {
  test('by document: a row for each rate in it; what came back is negative, what was voided is not there', async () => {
    const page = await askReport(shop.api, 'taxInvoice', march)
    expect(rowsOf('taxInvoice', page).map(({ number: _number, ...cells }) => cells)).toEqual([
      {
        date: '2026-03-02',
        type: 'purchaseReceipt',
        name: '永盛',
        rate: '0%',
        inputNet: '600.00',
        inputGross: '600.00',
      },
      {
        date: '2026-03-09',
        type: 'salesShipment',
        name: '永盛',
        rate: '13%',
        outputNet: '400.00',
        outputTax: '52.00',
        outputGross: '452.00',
      },
      {
        date: '2026-03-09',
        type: 'salesShipment',
        name: '永盛',
        rate: '9%',
        outputNet: '100.00',
        outputTax: '9.00',
        outputGross: '109.00',
      },
      {
        date: '2026-03-12',
        type: 'salesReturn',
        name: '永盛',
        rate: '13%',
        outputNet: '-100.00',
        outputTax: '-13.00',
        outputGross: '-113.00',
      },
    ])
    expect(page.tieOuts).toEqual([{ name: 'outputTax', ok: true, difference: 0 }])
  })

  test('by rate, what a return of tax asks for', async () => {
    const page = await askReport(shop.api, 'taxInvoice', { ...march, grouping: 'taxRate' })
    expect(rowsOf('taxInvoice', page)).toEqual([
      { rate: '0%', inputNet: '600.00', inputGross: '600.00' },
      { rate: '9%', outputNet: '100.00', outputTax: '9.00', outputGross: '109.00', difference: '9.00' },
      { rate: '13%', outputNet: '300.00', outputTax: '39.00', outputGross: '339.00', difference: '39.00' },
    ])
    expect(totalsOf('taxInvoice', page)).toEqual({
      outputNet: '400.00',
      outputTax: '48.00',
      outputGross: '448.00',
      inputNet: '600.00',
      inputGross: '600.00',
      difference: '48.00',
    })
  })

  test('by partner and by month', async () => {
    const names = async (grouping: 'partner' | 'month') =>
      rowsOf('taxInvoice', await askReport(shop.api, 'taxInvoice', { period: 'all', grouping })).map(
        ({ name, rate: at }) => [name, at],
      )
    expect(await names('month')).toEqual([
      ['2026-03', '13%'],
      ['2026-03', '9%'],
      ['2026-03', '0%'],
      ['2026-04', '0%'],
    ])
    expect(new Set((await names('partner')).map(([name]) => name))).toEqual(new Set(['永盛']))
  })

  test('a 小规模纳税人 deducts nothing: input tax is cost', async () => {
    const small = await openShop(startTestProgram({ taxpayer: 'smallScale' }))
    await small.api.books.setTradeRules({ tax: true, taxIncluded: false })
    await small.post('purchaseReceipt', '2026-03-02', [{ product: '油', quantity: '10', price: '60' }])
    const columns = async ({ api }: Shop) =>
      (await askReport(api, 'taxInvoice', { ...march, grouping: 'taxRate' })).columns
    const both = ['rate', 'outputNet', 'outputTax', 'outputGross', 'inputNet', 'inputTax', 'inputGross']
    expect(await columns(small)).toEqual(both)
    expect(await columns(shop)).toEqual([...both, 'difference'])
  })

  test('of nothing the last day is offered', async () => {
    const page = await askReport(shop.api, 'taxInvoice', {
      ...march,
      from: businessDate('2026-05-01'),
      to: businessDate('2026-05-31'),
    })
    expect(page).toMatchObject({ rowCount: 0, lastDate: '2026-04-01' })
  })
})
