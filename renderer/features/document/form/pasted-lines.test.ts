import { describe, expect, it } from 'vitest'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import type { PastedLine } from '#renderer/ui/line-grid/paste-mapping.ts'
import { lineColumns } from './line-columns.ts'
import { entryLine } from './pasted-lines.ts'

const columns = lineColumns(documentDefinition('purchaseReceipt'), zhCN, {
  facts: () => new Map(),
  stock: () => new Map(),
  worths: () => new Map(),
  today: () => '2026-11-22',
  businessDate: () => '2026-11-22' as never,
  directions: () => new Map(),
  batches: () => new Map(),
  taxIncluded: () => true,
  left: () => new Map(),
})
const bottle = { unitId: 1, name: '瓶', ratio: quantity(10_000) }
const hit = {
  id: 7,
  code: '01001',
  name: '怡宝',
  spec: '555ml',
  barcode: '',
  units: [bottle, { unitId: 2, name: '箱', ratio: quantity(240_000) }],
  unitId: 1,
  price: unitPrice(2_000_000),
  unitPrices: [{ unitId: 2, price: unitPrice(46_000_000), offer: null }],
} as unknown as ProductHit
const pasted = (line: Partial<PastedLine>): PastedLine => ({
  ...{ names: ['怡宝'], spec: '', unit: '', quantity: '', price: '', amount: '', remark: '' },
  ...line,
})

describe('a pasted row as a line', () => {
  it('takes the unit it names with the price of that unit, and the figures it gives', () => {
    const line = entryLine(pasted({ unit: '箱', quantity: '１２', remark: '急' }), hit, columns)
    expect([line.unitId, line.quantity, line.price, line.remark]).toEqual([2, 120_000, 46_000_000, '急'])
  })

  it('an amount counts where there is no price', () => {
    expect(entryLine(pasted({ quantity: '3', amount: '6.60' }), hit, columns).amount).toBe(money(660))
    expect(entryLine(pasted({ quantity: '3', price: '2.20', amount: '6.60' }), hit, columns).amount).toBeNull()
  })

  it('keeps the name of what was not found and figures that cannot be read', () => {
    const line = entryLine(pasted({ quantity: '三箱' }), undefined, columns)
    expect([line.search, line.product, line.quantity, line.unread]).toEqual(['怡宝', null, null, { quantity: '三箱' }])
  })
})
