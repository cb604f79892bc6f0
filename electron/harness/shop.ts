import type { ProductContent } from '#shared/contract/product.ts'
import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { DocumentLineId, PartnerId, ProductId, UnitId, WarehouseId } from '#shared/kernel/id.ts'
import { parseMoney, ZERO_MONEY } from '#shared/kernel/money.ts'
import { parseQuantity, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import { productContent, startTestProgram, type TestProgram } from './test-program.ts'

export interface LineText {
  readonly product: string
  readonly quantity: string
  readonly price?: string
  readonly amount?: string
  readonly direction?: 'in' | 'out'
  readonly batch?: string
  readonly serials?: readonly string[]
  readonly sourceLineId?: DocumentLineId
  readonly weight?: string
  readonly valueChange?: string
  readonly rejected?: string
  readonly rejectReason?: string
}

/** Header fields a test may add to a document. */
export type HeaderText = Partial<Omit<DocumentContent, 'type' | 'businessDate' | 'lines'>>

/** A small shop to test in: masters are made as they are named, figures are written as text. */
export interface Shop extends TestProgram {
  product(name: string): Promise<{ id: ProductId; unitId: UnitId }>
  /** A product with more than a name. */
  makeProduct(content: ProductContent): Promise<{ id: ProductId; unitId: UnitId }>
  warehouse(name: string): Promise<WarehouseId>
  content(
    type: DocumentType,
    date: string,
    lines: readonly LineText[],
    warehouse?: string,
    header?: HeaderText,
  ): Promise<DocumentContent>
  post(
    type: DocumentType,
    date: string,
    lines: readonly LineText[],
    warehouse?: string,
    header?: HeaderText,
  ): Promise<DocumentRow>
  void(document: Pick<DocumentRow, 'id'>): Promise<DocumentRow>
  /** Quantity and value of a product's pool as text, e.g. `12 39.96`. */
  pool(product: string): Promise<string>
  /** Names of the checks that do not hold; a sound ledger gives none. */
  brokenChecks(): Promise<string[]>
}

/** @param partnerName of the one partner every document is with */
export async function openShop(test: TestProgram = startTestProgram(), partnerName = '永盛'): Promise<Shop> {
  const { api } = test
  const products = new Map<string, { id: ProductId; unitId: UnitId }>()
  const partner = (name: string) =>
    api.partner.create({
      code: '',
      name,
      isSupplier: true,
      isCustomer: true,
      contact: '',
      phone: '',
      address: '',
      taxNumber: '',
      bankName: '',
      bankAccount: '',
      priceLevelId: null,
      creditLimit: null,
      termDays: 30,
      remark: '',
    })
  const both: PartnerId = (await partner(partnerName)).id
  const [first] = await api.warehouse.list({})
  if (first === undefined) throw new Error('new books have a warehouse')
  const warehouses = new Map<string, WarehouseId>([['门店', first.id]])

  const shop: Shop = {
    ...test,
    product: async (name) => {
      return products.get(name) ?? shop.makeProduct(productContent({ name }))
    },
    makeProduct: async (content) => {
      const made = await api.product.create(content)
      const [unit] = made.units
      if (unit === undefined) throw new Error('a product has a base unit')
      products.set(content.name, { id: made.id, unitId: unit.unitId })
      return { id: made.id, unitId: unit.unitId }
    },
    warehouse: async (name) => {
      const known = warehouses.get(name)
      if (known !== undefined) return known
      const made = await api.warehouse.create({ code: '', name, address: '', remark: '' })
      warehouses.set(name, made.id)
      return made.id
    },
    content: async (type, date, lines, warehouse = '门店', header = {}) => ({
      type,
      businessDate: businessDate(date),
      partnerId: documentDefinition(type).partner === null ? null : both,
      warehouseId: await shop.warehouse(warehouse),
      externalNumber: '',
      reason: '',
      freight: ZERO_MONEY,
      remark: '',
      ...header,
      lines: await lineContents(shop, lines),
    }),
    post: async (type, date, lines, warehouse, header) =>
      api.document.post({ content: await shop.content(type, date, lines, warehouse, header), draftId: null }),
    void: (document) => api.document.void({ id: document.id, reason: '' }),
    pool: async (name) => {
      const { id } = await shop.product(name)
      const card = await api.stock.card({ productId: id })
      return `${card.quantity / 10_000} ${((card.value ?? 0) / 100).toLocaleString('en-US', { minimumFractionDigits: 2, useGrouping: false })}`
    },
    brokenChecks: async () =>
      (await api.stock.verify({})).filter((check) => !check.ok).map((check) => `${check.name}: ${check.detail}`),
  }
  return shop
}

/** One after the other: two lines that name the same new product must not make it twice. */
async function lineContents(shop: Shop, lines: readonly LineText[]): Promise<DocumentContent['lines']> {
  const contents: DocumentContent['lines'] = []
  for (const line of lines) contents.push(await lineContent(shop, line))
  return contents
}

async function lineContent(shop: Shop, line: LineText): Promise<DocumentContent['lines'][number]> {
  const { id, unitId } = await shop.product(line.product)
  const quantity = parseQuantity(line.quantity)
  if (quantity === null) throw new Error(`not a quantity: ${line.quantity}`)
  return {
    productId: id,
    unitId,
    quantity,
    price: line.price === undefined ? null : parseUnitPrice(line.price),
    amount: line.amount === undefined ? null : parseMoney(line.amount),
    discountRate: ZERO_RATE,
    remark: '',
    ...extras(line),
  }
}

function extras(line: LineText): Partial<DocumentContent['lines'][number]> {
  const { direction, batch, serials, sourceLineId, weight, valueChange, rejected, rejectReason } = line
  return {
    ...(direction === undefined ? {} : { direction }),
    ...(batch === undefined ? {} : { batch: { code: batch, producedOn: null, expiresOn: null } }),
    ...(serials === undefined ? {} : { serials: [...serials] }),
    ...(sourceLineId === undefined ? {} : { sourceLineId }),
    ...(weight === undefined ? {} : { weight: parseQuantity(weight) }),
    ...(rejected === undefined ? {} : { rejected: parseQuantity(rejected) ?? ZERO_QUANTITY }),
    ...(rejectReason === undefined ? {} : { rejectReason }),
    ...(valueChange === undefined ? {} : { valueChange: parseMoney(valueChange) }),
  }
}
