import { describe, expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'

const initial = initialParameters(reportDefinition('stockSummary'))
const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-31') } as const

/** 油: 10 of 100.00 before March; in March 5 of 60.00 in, 6 out; 米: 2 of 8.00 found. */
async function smallShop() {
  const shop = await openShop()
  await shop.post('openingStock', '2026-02-01', [{ product: '油', quantity: '10', price: '10' }])
  await shop.post('purchaseReceipt', '2026-03-05', [{ product: '油', quantity: '5', price: '12' }])
  await shop.post('salesShipment', '2026-03-09', [{ product: '油', quantity: '6', price: '20' }])
  await shop.post('openingStock', '2026-02-28', [{ product: '米', quantity: '2', price: '4' }])
  return shop
}

describe('进销存汇总表', () => {
  test('by supplier: whoever it was bought from last; what was never bought stands apart, and all adds up', async () => {
    const shop = await smallShop()
    const page = await askReport(shop.api, 'stockSummary', { ...march, grouping: 'supplier' })
    expect(
      rowsOf('stockSummary', page).map(({ name, products, closingValue }) => [name, products, closingValue]),
    ).toEqual([
      [undefined, '1', '8.00'],
      ['永盛', '1', '96.00'],
    ])
    expect(totalsOf('stockSummary', page)).toMatchObject({ closingValue: '104.00' })
    expect(page.tieOuts.every(({ ok }) => ok)).toBe(true)
    const [, supplier] = page.rows
    expect(supplier?.target).toMatchObject({ to: 'report', change: { grouping: 'product' } })
    const supplierId = id<'partner'>(Number(supplier?.key))
    const drilled = await askReport(shop.api, 'stockSummary', { ...march, supplierId })
    expect(rowsOf('stockSummary', drilled).map(({ name }) => name)).toEqual(['油'])
    const explained = await shop.api.report.explain({
      name: 'stockSummary',
      parameters: { ...initial, ...march, grouping: 'supplier' },
      rowKey: supplier!.key,
      column: 'purchaseQuantity',
    })
    expect(explained.documents).toBe(1)
    const profit = await askReport(shop.api, 'grossProfit', { ...march, grouping: 'supplier' })
    expect(rowsOf('grossProfit', profit).map(({ name, netAmount, cost }) => [name, netAmount, cost])).toEqual([
      ['永盛', '120.00', '64.00'],
    ])
    expect(profit.tieOuts).toEqual([{ name: 'salesCost', ok: true, difference: 0 }])
  })

  test('opening, what came in and went out, closing; by product', async () => {
    const { api } = await smallShop()
    const page = await askReport(api, 'stockSummary', march)
    expect(rowsOf('stockSummary', page)).toEqual([
      {
        code: '00001',
        name: '油',
        unit: '个',
        openingQuantity: '10',
        openingPrice: '10.00',
        openingValue: '100.00',
        purchaseQuantity: '5',
        inQuantity: '5',
        inValue: '60.00',
        saleQuantity: '6',
        outQuantity: '6',
        outValue: '64.00',
        closingQuantity: '9',
        closingPrice: '10.6667',
        closingValue: '96.00',
      },
      {
        code: '00002',
        name: '米',
        unit: '个',
        openingQuantity: '2',
        openingPrice: '4.00',
        openingValue: '8.00',
        closingQuantity: '2',
        closingPrice: '4.00',
        closingValue: '8.00',
      },
    ])
    expect(totalsOf('stockSummary', page)).toEqual({
      openingQuantity: '12',
      openingPrice: '9.00',
      openingValue: '108.00',
      purchaseQuantity: '5',
      inQuantity: '5',
      inValue: '60.00',
      saleQuantity: '6',
      outQuantity: '6',
      outValue: '64.00',
      closingQuantity: '11',
      closingPrice: '9.4545',
      closingValue: '104.00',
    })
    expect(page.tieOuts.map(({ name, ok }) => [name, ok])).toEqual([
      ['quantityLedger', true],
      ['valueLedger', true],
      ['stockListQuantity', true],
      ['stockList', true],
    ])
  })

  test('only what moved; a category with its own row, and what is in none', async () => {
    const { api, makeProduct, post } = await smallShop()
    const category = await api.product.createCategory({ name: '粮油', parentId: null })
    await makeProduct(productContent({ name: '面', categoryId: category.id }))
    await post('otherIn', '2026-03-10', [{ product: '面', quantity: '3', price: '2' }])
    const changed = await askReport(api, 'stockSummary', { ...march, changedOnly: true })
    expect(rowsOf('stockSummary', changed).map(({ name, otherInQuantity }) => [name, otherInQuantity])).toEqual([
      ['油', undefined],
      ['面', '3'],
    ])
    const grouped = await askReport(api, 'stockSummary', { ...march, grouping: 'category' })
    expect(
      rowsOf('stockSummary', grouped).map(({ name, products, closingValue }) => [name, products, closingValue]),
    ).toEqual([
      [undefined, '2', '104.00'],
      ['粮油', '1', '6.00'],
    ])
    const narrowed = await askReport(api, 'stockSummary', { ...march, categoryId: category.id })
    expect(rowsOf('stockSummary', narrowed).map(({ name }) => name)).toEqual(['面'])
  })

  test('a voided pair is not there; a return stands with purchases, less', async () => {
    const { api, post, void: undo } = await smallShop()
    await undo(await post('salesShipment', '2026-03-10', [{ product: '油', quantity: '1', price: '20' }]))
    await post('purchaseReturn', '2026-03-11', [{ product: '油', quantity: '2', price: '12' }])
    const [oil] = rowsOf('stockSummary', await askReport(api, 'stockSummary', march))
    expect(oil).toMatchObject({
      purchaseQuantity: '5',
      purchaseReturnQuantity: '-2',
      inQuantity: '3',
      inValue: '38.67',
      saleQuantity: '6',
      outValue: '64.00',
      closingQuantity: '7',
      closingValue: '74.67',
    })
  })

  test('a true-up stands under 调整 on the day of its inbound', async () => {
    const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
    await shop.post('openingStock', '2026-02-01', [{ product: '油', quantity: '4', price: '2.50' }])
    await shop.post('salesShipment', '2026-03-02', [{ product: '油', quantity: '7', price: '5' }])
    await shop.post('purchaseReceipt', '2026-03-20', [{ product: '油', quantity: '10', price: '2.89' }])
    const page = await askReport(shop.api, 'stockSummary', march)
    expect(rowsOf('stockSummary', page)).toMatchObject([
      { openingValue: '10.00', inValue: '28.90', outValue: '17.50', adjustmentValue: '-1.17', closingValue: '20.23' },
    ])
    expect(page.tieOuts.every(({ ok }) => ok)).toBe(true)
  })

  test('of one warehouse by R12: a transfer leaves here and arrives there, the values of both make the pool', async () => {
    const { api, post, warehouse } = await smallShop()
    const depot = await warehouse('仓库')
    await post('transfer', '2026-03-15', [{ product: '油', quantity: '3' }], '门店', { toWarehouseId: depot })
    const page = await askReport(api, 'stockSummary', { ...march, grouping: 'warehouse' })
    expect(rowsOf('stockSummary', page)).toEqual([
      {
        name: '门店',
        products: '2',
        openingQuantity: '12',
        openingValue: '108.00',
        purchaseQuantity: '5',
        inQuantity: '5',
        inValue: '60.00',
        saleQuantity: '6',
        transferOutQuantity: '3',
        outQuantity: '9',
        outValue: '64.00',
        adjustmentValue: '-32.00',
        closingQuantity: '8',
        closingValue: '72.00',
      },
      {
        name: '仓库',
        products: '1',
        transferInQuantity: '3',
        inQuantity: '3',
        adjustmentValue: '32.00',
        closingQuantity: '3',
        closingValue: '32.00',
      },
    ])
    expect(totalsOf('stockSummary', page)).toMatchObject({ closingValue: '104.00' })
    const alone = await askReport(api, 'stockSummary', { ...march, warehouseId: depot })
    expect(rowsOf('stockSummary', alone)).toMatchObject([{ name: '油', closingQuantity: '3', closingValue: '32.00' }])
  })

  test('compared with the month before, row by row', async () => {
    const { api } = await smallShop()
    const page = await askReport(api, 'stockSummary', { ...march, comparison: 'previous' })
    expect(page.comparedDays).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(page.comparedColumns).toEqual(['inQuantity', 'outQuantity'])
    expect(page.rows.map(({ compared }) => compared)).toEqual([
      [100_000, 0],
      [20_000, 0],
    ])
    expect(page.comparedTotals).toEqual([120_000, 0])
  })

  test('本月 on the 1st is compared with the 1st of the month before, not with the day before', async () => {
    const { api, setToday } = await smallShop()
    setToday('2026-04-01')
    const page = await askReport(api, 'stockSummary', { period: 'thisMonth', comparison: 'previous' })
    expect([page.from, page.to]).toEqual(['2026-04-01', '2026-04-01'])
    expect(page.comparedDays).toEqual({ from: '2026-03-01', to: '2026-03-01' })
  })

  test('a page holds what it is asked for; only the first says something of the whole', async () => {
    const { api } = await smallShop()
    const whole = await askReport(api, 'stockSummary', march)
    const parameters = { period: 'custom', from: march.from, to: march.to, grouping: 'product' } as const
    const second = await api.report.run({
      name: 'stockSummary',
      parameters: { ...initial, ...parameters },
      offset: 1,
      limit: 1,
    })
    expect(second.rows).toEqual(whole.rows.slice(1))
    expect(second).toMatchObject({ rowCount: 2, totals: null, tieOuts: [] })
  })

  test('a cell says what it is made of, and of how many documents', async () => {
    const { api, product } = await smallShop()
    const { id } = await product('油')
    const asked = { name: 'stockSummary', parameters: { ...initial, ...march }, rowKey: String(id) } as const
    expect(await api.report.explain({ ...asked, column: 'closingQuantity' })).toMatchObject({
      amount: 90_000,
      formula: 'sum',
      parts: [
        { column: 'openingQuantity', sign: '+', amount: 100_000, documents: null },
        { column: 'inQuantity', sign: '+', amount: 50_000 },
        { column: 'outQuantity', sign: '-', amount: 60_000 },
      ],
    })
    expect(await api.report.explain({ ...asked, column: 'saleQuantity' })).toMatchObject({ parts: [], documents: 1 })
    await expect(api.report.explain({ ...asked, column: 'unheard' })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND', params: { entity: 'reportRow' } },
    })
  })

  test('nothing in the period: the last day with something is named', async () => {
    const { api } = await smallShop()
    const empty = await askReport(api, 'stockSummary', {
      period: 'custom',
      from: businessDate('2025-01-01'),
      to: businessDate('2025-01-31'),
    })
    expect(empty).toMatchObject({ rowCount: 0, rows: [], lastDate: '2026-03-09' })
  })

  test('parameters the report does not have are refused, by name', async () => {
    const { api, product } = await smallShop()
    const { id } = await product('油')
    await expect(askReport(api, 'stockSummary', { productId: id, grouping: 'employee' })).rejects.toMatchObject({
      data: {
        code: 'INVALID_INPUT',
        params: {
          problems: [
            { field: 'parameters.productId', rule: 'report' },
            { field: 'parameters.grouping', rule: 'report' },
          ],
        },
      },
    })
  })
})
