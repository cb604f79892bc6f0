import fc from 'fast-check'
import type { ProductContent } from '#shared/contract/product.ts'
import { id, type CategoryId, type PriceLevelId, type WarehouseId } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity, QUANTITY_LIMIT } from '#shared/kernel/quantity.ts'
import { rate, RATE_SCALE } from '#shared/kernel/rate.ts'
import { unitPrice, UNIT_PRICE_LIMIT } from '#shared/kernel/unit-price.ts'
import type { Api } from '../test-program.ts'
import { code, upTo, words } from './random-text.ts'

const OWN_LEVELS = ['VIP', '团购;价', '零售']
const WAREHOUSES = ['后仓', '=冷库; 2号', '三 "号"']
const CATEGORIES = [['饮料'], ['饮料', '水/茶'], ['饮料', '水/茶', '"冰" > 热'], ['=日用']]

/** Levels, units, warehouses and categories by their places. */
export interface ProductDraft {
  readonly content: Omit<ProductContent, 'categoryId' | 'prices' | 'units' | 'barcodes'>
  readonly units: readonly { readonly name: string; readonly ratio: number }[]
  readonly barcodes: readonly { readonly barcode: string; readonly unit: number }[]
  readonly prices: readonly { readonly level: number; readonly unit: number; readonly price: number }[]
  readonly category: number
  readonly locations: readonly { readonly place: number; readonly location: string }[]
  readonly enabled: boolean
}

const price = upTo(UNIT_PRICE_LIMIT).map(unitPrice)
const amount = upTo(QUANTITY_LIMIT).map(quantity)
const percent = fc.nat({ max: RATE_SCALE }).map(rate)

const content: fc.Arbitrary<ProductDraft['content']> = fc
  .record({
    ...{ code: code(40), name: words(1, 120), spec: words(0, 80), brand: words(0, 60), remark: words(0, 500) },
    kind: fc.constantFrom('goods', 'goods', 'goods', 'service'),
    ...{ purchasePrice: fc.option(price), least: fc.option(amount), most: fc.option(amount) },
    ...{ batchTracked: fc.boolean(), serialTracked: fc.boolean() },
    shelfLifeDays: fc.option(fc.integer({ min: 1, max: 36_500 })),
    ...{ unitWeight: fc.option(amount), purchaseTaxRate: percent, salesTaxRate: percent },
  })
  .map(({ least, most, kind, batchTracked, serialTracked, unitWeight, ...plain }) => ({
    ...plain,
    kind: kind === 'service' ? 'service' : 'goods',
    minimumStock: least !== null && most !== null && least > most ? most : least,
    maximumStock: least !== null && most !== null && least > most ? least : most,
    batchTracked: batchTracked && kind === 'goods',
    serialTracked: serialTracked && kind === 'goods',
    ...(unitWeight === null ? {} : { unitWeight }),
  }))

const draft: fc.Arbitrary<ProductDraft> = fc.record({
  content,
  units: fc.uniqueArray(fc.record({ name: words(1, 20), ratio: fc.integer({ min: 1, max: 50_000_000 }) }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ name }) => name,
  }),
  barcodes: fc.array(fc.record({ barcode: fc.oneof(fc.stringMatching(/^\d{4,14}$/), code(60)), unit: fc.nat(4) }), {
    maxLength: 6,
  }),
  prices: fc.array(fc.record({ level: fc.nat(6), unit: fc.nat(4), price }), { maxLength: 10 }),
  category: fc.nat(CATEGORIES.length),
  locations: fc.uniqueArray(fc.record({ place: fc.nat(3), location: words(1, 40) }), {
    selector: ({ place }) => place,
  }),
  enabled: fc.boolean(),
})

export const productDrafts = fc.uniqueArray(draft, {
  minLength: 1,
  maxLength: 8,
  selector: ({ content: { code: one } }) => one,
})

interface Places {
  readonly levels: readonly PriceLevelId[]
  readonly categories: readonly CategoryId[]
  readonly warehouses: readonly WarehouseId[]
  /** A barcode is had once. */
  readonly taken: Set<string>
}

/** Drafts as products of books that have the levels, warehouses and categories; one more is made in passing. */
export async function makeProducts(api: Api, drafts: readonly ProductDraft[]): Promise<void> {
  const levels = await levelsIn(api)
  const categories = await categoriesIn(api)
  for (const name of WAREHOUSES) await api.warehouse.create({ code: '', name, address: '', remark: '' })
  const warehouses = (await api.warehouse.list({})).map((one) => one.id)
  const places = { levels, categories, warehouses, taken: new Set<string>() }
  for (const one of drafts) {
    const { id: productId } = await api.product.create(contentOf(one, places))
    const rows = one.locations.flatMap(({ place, location }) => {
      const warehouseId = warehouses[place]
      return warehouseId === undefined ? [] : [{ productId, warehouseId, location }]
    })
    if (rows.length > 0) await api.alert.setLocations({ rows })
    if (!one.enabled) await api.product.setEnabled({ id: productId, enabled: false })
  }
  await api.product.createFromName({ name: '顺便建的', unitName: '个', barcode: '' })
}

function contentOf(one: ProductDraft, { levels, categories, taken }: Places): ProductContent {
  const units = one.units.map(({ name, ratio }, index) => ({ name, ratio: index === 0 ? ONE_UNIT : quantity(ratio) }))
  const unitName = (place: number) => units[place % units.length]?.name ?? ''
  const barcodes = one.barcodes.flatMap(({ barcode, unit }) => {
    if (taken.has(barcode)) return []
    taken.add(barcode)
    return [{ barcode, unitName: unitName(unit) }]
  })
  const prices = new Map(
    one.prices.map(({ level, unit, price: of }) => {
      const levelId = levels[level % levels.length] ?? id<'priceLevel'>(1)
      return [`${levelId} ${unitName(unit)}`, { levelId, unitName: unitName(unit), price: unitPrice(of) }]
    }),
  )
  return {
    ...one.content,
    ...{ units, barcodes, categoryId: categories[one.category] ?? null, prices: [...prices.values()] },
  }
}

async function levelsIn(api: Api): Promise<readonly PriceLevelId[]> {
  for (const name of OWN_LEVELS) await api.price.saveLevel({ id: null, name, enabled: true })
  return (await api.price.levels({})).map((level) => level.id)
}

async function categoriesIn(api: Api): Promise<readonly CategoryId[]> {
  const ids: CategoryId[] = []
  for (const path of CATEGORIES) {
    const parentId = path.length === 1 ? null : (ids.at(path.length - 2) ?? null)
    ids.push((await api.product.createCategory({ name: path.at(-1) ?? '', parentId })).id)
  }
  return ids
}
