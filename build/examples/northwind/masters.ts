import type { ProductContent } from '#shared/contract/product.ts'
import type { CategoryId, PartnerId, PriceLevelId, ProductId, UnitId, WarehouseId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import { unitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import type { Caller } from './caller.ts'
import type { Source, SourcePartner, SourceProduct } from './source.ts'

export interface MadeProduct {
  readonly id: ProductId
  readonly unitId: UnitId
}

/** Ids the program gave, by the keys of the source. */
export interface Masters {
  readonly warehouse: WarehouseId
  readonly suppliers: ReadonlyMap<string, PartnerId>
  readonly customers: ReadonlyMap<string, PartnerId>
  readonly products: ReadonlyMap<string, MadeProduct>
}

const UNIT = '件'
const TERM_DAYS = 30

/** The source knows only sales prices: goods are taken to cost 60 % of them. */
export function purchasePrice(price: UnitPrice): UnitPrice {
  return unitPrice(mulDiv([price, 60], [100]))
}

export async function loadMasters(call: Caller, source: Source): Promise<Masters> {
  const [warehouse] = await call.ask('warehouse', 'list', {})
  if (warehouse === undefined) throw new Error('new books have a warehouse')
  const suppliers = new Map<string, PartnerId>()
  for (const one of source.suppliers) suppliers.set(one.key, await makePartner(call, one, 'supplier'))
  const customers = new Map<string, PartnerId>()
  for (const one of source.customers) customers.set(one.key, await makePartner(call, one, 'customer'))
  return { warehouse: warehouse.id, suppliers, customers, products: await loadProducts(call, source) }
}

async function makePartner(call: Caller, source: SourcePartner, side: 'supplier' | 'customer'): Promise<PartnerId> {
  const { key, name, contact, phone, address } = source
  const made = await call.ask(
    'partner',
    'create',
    {
      code: side === 'supplier' ? `S${key.padStart(2, '0')}` : key,
      name,
      isSupplier: side === 'supplier',
      isCustomer: side === 'customer',
      contact,
      phone,
      address,
      taxNumber: '',
      bankName: '',
      bankAccount: '',
      priceLevelId: null,
      creditLimit: null,
      termDays: TERM_DAYS,
      remark: '',
    },
    `northwind/${side}/${key}`,
  )
  return made.id
}

async function loadProducts(call: Caller, source: Source): Promise<ReadonlyMap<string, MadeProduct>> {
  const levels = await call.ask('product', 'priceLevels', {})
  const retail = levels.find(({ code }) => code === 'retail')
  if (retail === undefined) throw new Error('new books have a retail price')
  const categories = new Map<string, CategoryId>()
  for (const { key, name } of source.categories) categories.set(key, await makeCategory(call, key, name))
  const products = new Map<string, MadeProduct>()
  for (const one of source.products) {
    const categoryId = categories.get(one.category) ?? null
    const made = await call.ask(
      'product',
      'create',
      productContent(one, categoryId, retail.id),
      `northwind/product/${one.key}`,
    )
    const [unit] = made.units
    if (unit === undefined) throw new Error('a product has a base unit')
    products.set(one.key, { id: made.id, unitId: unit.unitId })
  }
  return products
}

async function makeCategory(call: Caller, key: string, name: string): Promise<CategoryId> {
  return (await call.ask('product', 'createCategory', { name, parentId: null }, `northwind/category/${key}`)).id
}

function productContent(source: SourceProduct, categoryId: CategoryId | null, retail: PriceLevelId): ProductContent {
  return {
    code: source.key.padStart(3, '0'),
    name: source.name,
    spec: source.spec,
    brand: '',
    categoryId,
    kind: 'goods',
    units: [{ name: UNIT, ratio: ONE_UNIT }],
    barcodes: [],
    prices: [{ levelId: retail, unitName: UNIT, price: source.price }],
    purchasePrice: purchasePrice(source.price),
    minimumStock: source.reorderLevel,
    maximumStock: null,
    remark: source.discontinued ? 'discontinued' : '',
  }
}
