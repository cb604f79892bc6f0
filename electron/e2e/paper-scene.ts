import type { Page } from '@playwright/test'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import { ask } from './bridge.ts'

// A shop whose goods, customers and remarks have the long names they have in life, and documents of 1, 25 and 120 lines.

/** Each with its spec. The first is as long as the name of goods gets. */
export const LONG_NAMES = [
  ['内蒙古呼伦贝尔草原有机认证散养土鸡蛋礼盒装三十枚特级', '30枚/盒×12盒/箱'],
  ['海天特级金标生抽酿造酱油家庭装', '1.28L×6瓶'],
  ['Premium unsalted butter sticks', '454 g × 24 pcs'],
] as const

export const PARTNER = '惠民社区生鲜超市连锁有限公司城南二店'

interface Named {
  readonly id: number
}
interface Goods extends Named {
  readonly units: readonly { readonly unitId: number }[]
}

export interface PaperScene {
  readonly partner: number
  readonly products: readonly number[]
  readonly receipt: number
  /** By their number of lines. */
  readonly shipments: Readonly<Record<1 | 25 | 120, number>>
  readonly orders: Readonly<Record<'purchaseOrder' | 'salesOrder' | 'salesQuote', number>>
  readonly collection: number
  readonly stocktake: number
}

export async function setPaperScene(page: Page): Promise<PaperScene> {
  const goods: Goods[] = []
  for (const [index, [name, spec]] of LONG_NAMES.entries()) goods.push(await makeGoods(page, index, name, spec))
  const { id: partner } = await ask<Named>(page, 'partner.create', { ...COMPANY, name: PARTNER })
  const { today } = await ask<{ today: string }>(page, 'books.current', {})
  const post = (type: DocumentType, lines: number, rest: object = {}, quantity = 3) =>
    ask<Named>(page, 'document.post', {
      draftId: null,
      content: {
        ...{ type, businessDate: today, partnerId: partner, warehouseId: 1, externalNumber: '', reason: '' },
        ...{ freight: 0, remark: '货到三日内结清，逾期按合同约定执行', ...rest },
        lines: Array.from({ length: lines }, (_none, index) => lineOf(goods[index % goods.length]!, quantity, index)),
      },
    }).then(({ id }) => id)
  const receipt = await post('purchaseReceipt', 3, {}, 1000)
  const shipments = {
    1: await post('salesShipment', 1),
    25: await post('salesShipment', 25),
    120: await post('salesShipment', 120),
  }
  const terms = { paymentTerms: '款到发货，余款月结三十天', expectedOn: today }
  const orders = {
    purchaseOrder: await post('purchaseOrder', 25, terms),
    salesOrder: await post('salesOrder', 25, { ...terms, shippingAddress: COMPANY.address }),
    salesQuote: await post('salesQuote', 22, { paymentTerms: terms.paymentTerms, validUntil: today }),
  }
  return {
    ...{ partner, products: goods.map(({ id }) => id), receipt, shipments, orders },
    collection: await collect(page, partner, today),
    stocktake: await count(page),
  }
}

/** A sale at the till, printed on a roll of this width. */
export async function sellForReceipt(page: Page, { products }: PaperScene, width: 58 | 80): Promise<void> {
  const settings = await ask<object>(page, 'till.settings', {})
  const [cash] = await ask<Named[]>(page, 'account.list', {})
  const said = { receiptHead: [COMPANY.address], receiptFoot: ['谢谢惠顾，欢迎再次光临'] }
  await ask(page, 'till.saveSettings', { ...settings, receiptWidth: width, ...said })
  if ((await ask(page, 'shift.report', { id: null })) === null) await ask(page, 'shift.open', { openingFloat: 20_000 })
  const goods = await ask<Goods[]>(page, 'till.products', { ids: products, partnerId: null, warehouseId: 1 })
  const tender = { method: 'account', accountId: cash!.id, amount: 11_250, received: 12_000, remark: '' }
  await ask(page, 'till.sell', {
    ...{ amends: null, endsCart: false },
    content: {
      ...{ type: 'retailSale', partnerId: null, warehouseId: 1, reason: '', remark: '', rounding: 0 },
      tenders: [tender],
      lines: goods.map((one) => lineOf(one, 3, 1)),
    },
  })
}

const COMPANY = {
  ...{ code: '', isSupplier: true, isCustomer: true, contact: '欧阳建国', phone: '0532-88886666', taxNumber: '' },
  ...{ address: '城南区幸福路一百二十八号农贸市场东区三排十六号', bankName: '', bankAccount: '' },
  ...{ priceLevelId: null, creditLimit: null, termDays: 30, remark: '' },
}

function makeGoods(page: Page, index: number, name: string, spec: string): Promise<Goods> {
  return ask<Goods>(page, 'product.create', {
    ...{ code: `GOODS-${index + 1}`, name, spec, brand: '', categoryId: null, kind: 'goods', remark: '' },
    units: [{ name: '箱', ratio: ONE_UNIT }],
    barcodes: [{ barcode: `692000000000${index}`, unitName: '箱' }],
    prices: [
      { levelId: 1, unitName: '箱', price: 12_500_000 },
      { levelId: 3, unitName: '箱', price: 11_800_000 },
    ],
    ...{ purchasePrice: null, minimumStock: null, maximumStock: null },
  })
}

/** 3 at 12.50 come to 37.50. */
function lineOf({ id, units }: Goods, quantity: number, index: number) {
  return {
    ...{ productId: id, unitId: units[0]!.unitId, quantity: quantity * ONE_UNIT, price: 12_500_000 },
    ...{ amount: null, discountRate: 0, remark: index % 4 === 0 ? '破损当面点清' : '' },
  }
}

async function collect(page: Page, partnerId: number, businessDate: string): Promise<number> {
  const [account] = await ask<Named[]>(page, 'account.list', {})
  const tenders = [{ accountId: account!.id, amount: 100_000, remark: '' }]
  const { id } = await ask<Named>(page, 'money.post', {
    draftId: null,
    content: {
      ...{ type: 'collection', businessDate, remark: '转账，附言：十一月货款', partnerId, side: 'receivable' },
      ...{ tenders, discount: 0, settlements: 'oldest' },
    },
  })
  return id
}

async function count(page: Page): Promise<number> {
  const { id } = await ask<Named>(page, 'stocktake.create', {
    ...{ warehouseId: 1, scope: { kind: 'all' }, segments: [] },
    ...{ withoutStock: false, blind: true, remark: '', leaveOutOthers: true },
  })
  return id
}
