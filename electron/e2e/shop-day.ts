import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import { ask } from './bridge.ts'
import type { LaunchedProgram } from './launch.ts'

/** What the demo books hold, by the ids under which screens are opened. */
export interface ShopDay {
  readonly product: number
  readonly customer: number
  readonly receipt: number
  readonly request: number
  readonly order: number
  readonly collection: number
  readonly account: number
  readonly priceList: number
  readonly bill: number
  readonly warehouse: number
  /** A 盘点 in its midst, and one that is looked through. */
  readonly counting: number
  readonly review: number
}

interface Named {
  readonly id: number
  readonly name: string
}

/** A page of a list, whatever is listed. */
const FIRST = { descending: true, cursor: null, limit: 1, search: '' } as const
const DOCUMENTS = { ...FIRST, sort: 'number', from: null, to: null, partnerId: null, status: 'posted' } as const

/** Adds to the demo books in front what they lack, and says where everything is. */
export async function beginShopDay({ app, page, dataFolder }: LaunchedProgram): Promise<ShopDay> {
  const firstOf = async (path: string, input: object) => {
    const { rows } = await ask<{ rows: { id: number }[] }>(page, path, input)
    if (rows[0] === undefined) throw new Error(`${path} has no rows`)
    return rows[0].id
  }
  const document = (type: string) => firstOf('document.page', { ...DOCUMENTS, type, warehouseId: null })
  const [customer] = await ask<Named[]>(page, 'partner.search', { text: '', side: 'customer', limit: 10 })
  const [account] = await ask<Named[]>(page, 'account.list', {})
  const products = await ask<Goods[]>(page, 'product.search', {
    ...{ text: '00', purpose: 'stock', partnerId: null, warehouseId: null, limit: 10 },
  })
  const receipt = await document('purchaseReceipt')
  const note = join(dataFolder, 'delivery-note.txt')
  writeFileSync(note, '12 cases')
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, note)
  await ask(page, 'attachment.add', { documentId: receipt })
  return {
    product: products[0]!.id,
    customer: customer!.id,
    receipt,
    request: await document('purchaseRequest'),
    order: await document('purchaseOrder'),
    collection: await firstOf('money.page', { ...DOCUMENTS, type: 'collection', accountId: null }),
    account: account!.id,
    priceList: await makePriceList(page, products),
    bill: await makeBill(page, products),
    ...(await countTwice(page)),
    ...(await alertTheShop(page)),
  }
}

interface Goods extends Named {
  readonly units: readonly { readonly unitId: number }[]
}

async function makePriceList(page: Page, products: readonly Goods[]): Promise<number> {
  const lines = products.slice(0, 5).map(({ id, units }, index) => ({
    ...{ productId: id, unitId: units[0]!.unitId, price: (index + 2) * 1_250_000 },
    ...{ baseLevelId: null, discountRate: null },
  }))
  const everyone = { partnerId: null, priceLevelId: null, validFrom: null, validTo: null, remark: '' }
  const { id } = await ask<Named>(page, 'price.saveList', {
    ...{ id: null, version: null, content: { name: 'Spring 2026', ...everyone, lines } },
  })
  return id
}

async function makeBill(page: Page, products: readonly Goods[]): Promise<number> {
  const [made, ...parts] = products
  const lines = parts.slice(0, 3).map(({ id, units }, index) => ({
    ...{ productId: id, unitId: units[0]!.unitId, quantity: (index + 1) * ONE_UNIT, weight: null },
  }))
  const whole = { productId: made!.id, unitId: made!.units[0]!.unitId, quantity: ONE_UNIT, remark: '' }
  const { id } = await ask<Named>(page, 'bill.save', {
    ...{ id: null, version: null, content: { ...whole, name: 'Gift box', lines } },
  })
  return id
}

/** Two counts: one of two categories with areas and a few entries, the rest counted wrongly here and there. */
async function countTwice(page: Page): Promise<Pick<ShopDay, 'counting' | 'review'>> {
  const [warehouse] = await ask<Named[]>(page, 'warehouse.choices', {})
  const categories = await ask<(Named & { depth: number })[]>(page, 'product.categories', {})
  const parts = categories.filter(({ depth }) => depth === 0).slice(0, 2)
  const begin = async (scope: object, segments: readonly object[], counted: number) => {
    const how = { withoutStock: false, blind: true, remark: '', leaveOutOthers: true }
    const { id } = await ask<Named>(page, 'stocktake.create', { warehouseId: warehouse!.id, scope, segments, ...how })
    await enterCounts(page, id, counted)
    return id
  }
  const counting = await begin(
    { kind: 'category', categoryIds: parts.map(({ id }) => id) },
    parts.map(({ id, name }) => ({ name, person: '', categoryId: id, location: '' })),
    2,
  )
  const review = await begin({ kind: 'all' }, [], 40)
  await ask(page, 'stocktakeReview.toReview', { id: review })
  return { counting, review }
}

/** So many lines get a figure of their own making. */
async function enterCounts(page: Page, id: number, most: number): Promise<void> {
  const list = { tab: 'all', search: '', segmentId: null, sort: 'row', descending: false, cursor: null, limit: most }
  const { rows } = await ask<{ rows: { id: number }[] }>(page, 'stocktakeCount.lines', { id, ...list })
  for (const [index, { id: lineId }] of rows.entries())
    await ask(page, 'stocktakeCount.enter', {
      ...{ id, lineId, segmentId: null },
      entry: { kind: 'quantity', quantity: (index + 3) * ONE_UNIT, unitId: null },
    })
}

/** A rule for the whole shop. */
async function alertTheShop(page: Page): Promise<Pick<ShopDay, 'warehouse'>> {
  const everywhere = { productId: null, categoryId: null, warehouseId: null }
  const rule = { minimumStock: 5 * ONE_UNIT, maximumStock: 900 * ONE_UNIT, slowDays: 30, expiryDays: 15 }
  await ask(page, 'alert.setThreshold', { ...everywhere, ...rule })
  return { warehouse: (await ask<Named[]>(page, 'warehouse.choices', {}))[0]!.id }
}
