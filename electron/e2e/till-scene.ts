import { expect, type Page } from '@playwright/test'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { Product, ProductContent } from '#shared/contract/product.ts'
import { id } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { invoke } from './bridge.ts'

interface Goods {
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly code: string
  readonly barcode: string
  /** 1/1,000,000 元 */
  readonly price: number
  readonly stock: number
}

/** What the shop of the till's tests sells. */
export const GOODS: readonly Goods[] = [
  {
    name: '蒙牛纯牛奶',
    spec: '250ml',
    unit: '盒',
    code: '1001',
    barcode: '6923644223458',
    price: 3_500_000,
    stock: 46,
  },
  {
    name: '康师傅红烧牛肉面',
    spec: '桶装 103g',
    unit: '桶',
    code: '1002',
    barcode: '6900873042517',
    price: 4_500_000,
    stock: 62,
  },
  { name: '散装红富士苹果', spec: '称重', unit: 'kg', code: '12', barcode: '', price: 9_800_000, stock: 30 },
  {
    name: '农夫山泉饮用天然水',
    spec: '550ml',
    unit: '瓶',
    code: '1004',
    barcode: '6921168509256',
    price: 2_000_000,
    stock: 128,
  },
  {
    name: '海天金标生抽',
    spec: '500ml',
    unit: '瓶',
    code: '1005',
    barcode: '6902265360100',
    price: 9_900_000,
    stock: 3,
  },
  { name: '塑料袋 大', spec: '', unit: '个', code: '1006', barcode: '', price: 500_000, stock: 500 },
]

async function ask(page: Page, path: string, input: object): Promise<unknown> {
  const reply = await invoke(page, path, input)
  expect(reply, `${path}: ${JSON.stringify(reply)}`).toMatchObject({ ok: true })
  return reply.ok ? reply.data : null
}

function contentOf({ name, spec, unit, code, barcode, price }: Goods): ProductContent {
  return {
    code,
    name,
    spec,
    brand: '',
    categoryId: null,
    kind: 'goods',
    units: [{ name: unit, ratio: ONE_UNIT }],
    barcodes: barcode === '' ? [] : [{ barcode, unitName: unit }],
    prices: [{ levelId: id<'priceLevel'>(1), unitName: unit, price: unitPrice(price) }],
    purchasePrice: null,
    minimumStock: null,
    maximumStock: null,
    remark: '',
  }
}

/** Stocks the open books with the goods, a customer, tiles and a 抹零 rule; by the back end, for the till is what is tested. */
export async function stockTheShop(page: Page): Promise<void> {
  const products: Product[] = []
  for (const goods of GOODS) products.push((await ask(page, 'product.create', contentOf(goods))) as Product)
  const partner = (await ask(page, 'partner.create', {
    code: '',
    name: '永盛小卖部',
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
  })) as { id: DocumentContent['partnerId'] }
  const books = (await ask(page, 'books.current', {})) as { today: string }
  await ask(page, 'document.post', {
    draftId: null,
    content: {
      type: 'purchaseReceipt',
      businessDate: businessDate(books.today),
      partnerId: partner.id,
      warehouseId: id<'warehouse'>(1),
      externalNumber: '',
      reason: '',
      freight: ZERO_MONEY,
      remark: '',
      lines: products.map((product, index) => ({
        productId: product.id,
        unitId: product.units[0]!.unitId,
        quantity: quantity((GOODS[index]?.stock ?? 0) * ONE_UNIT),
        price: unitPrice(1_000_000),
        amount: null,
        discountRate: ZERO_RATE,
        remark: '',
      })),
    } satisfies DocumentContent,
  })
  const settings = (await ask(page, 'till.settings', {})) as object
  const tiles = [products[5], products[2]].flatMap((product) =>
    product === undefined ? [] : [{ productId: product.id, unitId: product.units[0]!.unitId }],
  )
  await ask(page, 'till.saveSettings', { ...settings, tiles })
}

/** Money of an account as the books have it, in 分. */
export async function soldToday(page: Page): Promise<number> {
  const today = (await ask(page, 'books.today', {})) as { sales: number }
  return money(today.sales)
}
