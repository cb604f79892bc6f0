import { describe, expect, it, vi } from 'vitest'
import { DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { withTaxColumns } from '#shared/domain/document/definition.ts'
import { DOCUMENT_DEFINITIONS } from '#shared/domain/document/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { riceHit } from '../testing.ts'
import { newLine, withNextUnit, withProduct, type EntryLine } from './entry-line.ts'
import { lineColumns, type ColumnSources } from './line-columns.ts'
import { lineDirections } from './line-direction.ts'
import { stockChanges } from './line-facts.ts'
import { lineNotes } from './line-notes.ts'

const { purchaseReceipt, salesShipment } = DOCUMENT_DEFINITIONS
const facts = new Map([[riceHit().id, riceHit()]])
const rice = (change: Partial<EntryLine> = {}): EntryLine => ({ ...withProduct(newLine(), riceHit()), ...change })

const sources = (change: Partial<ColumnSources>): ColumnSources => ({
  facts: () => facts,
  stock: () => new Map(),
  worths: () => new Map(),
  today: () => '2026-11-22',
  businessDate: () => businessDate('2026-11-22'),
  taxIncluded: () => true,
  left: () => new Map(),
  directions: () => new Map(),
  batches: () => new Map(),
  ...change,
})

function columnsFor(
  lines: readonly EntryLine[],
  definition = purchaseReceipt as typeof purchaseReceipt | typeof salesShipment,
) {
  const directions = lineDirections(definition, lines)
  const stock = stockChanges(lines, facts, directions)
  const columns = lineColumns(definition, zhCN, sources({ stock: () => stock, directions: () => directions }))
  const column = (key: string) => {
    const found = columns.find((one) => one.key === key)
    if (found === undefined) throw new Error(`no column ${key}`)
    return found
  }
  return { columns, column, stock }
}

describe('lineColumns', () => {
  it.each(DOCUMENT_TYPES)('has every column of %s and stops where the definition says', (type) => {
    const definition = DOCUMENT_DEFINITIONS[type]
    const columns = lineColumns(definition, zhCN, sources({}))
    expect(columns.map((column) => column.key)).toEqual(withTaxColumns(definition))
    const tracked = definition.lineColumns.filter((key) => key === 'batch' || key === 'serials')
    expect(columns.filter((column) => column.stop).map((column) => column.key)).toEqual([
      ...definition.stopColumns,
      ...tracked,
    ])
  })

  it('shows stock before and after over all lines of the product', () => {
    const lines = [rice({ quantity: quantity(400_000) }), rice({ quantity: quantity(50_000) })]
    expect(
      columnsFor(lines)
        .column('stock')
        .read(lines[0] as EntryLine),
    ).toBe('86 → 131')
    expect(
      columnsFor(lines, salesShipment)
        .column('stock')
        .read(lines[1] as EntryLine),
    ).toBe('86 → 41')
  })

  it('shows the last price with its date and change', () => {
    const line = rice()
    expect(columnsFor([line]).column('lastPrice').read(line)).toBe('40.00 11-15 ▲11%')
  })

  it('takes numbers, keeps what is none beside them', () => {
    const { column } = columnsFor([])
    const wrong = column('quantity').write(rice(), '4o')
    expect([wrong.quantity, wrong.unread, column('quantity').read(wrong)]).toEqual([null, { quantity: '4o' }, '4o'])
    const right = column('quantity').write(wrong, '40')
    expect([right.quantity, right.unread, column('quantity').read(right)]).toEqual([400000, {}, '40'])
    expect(column('quantity').write(rice(), '-3').unread).toEqual({ quantity: '-3' })
    expect(column('quantity').write(rice(), '6902000229020').unread).toEqual({ quantity: '6902000229020' })
  })

  it('lets an entered amount stand for the price, and a price for the amount', () => {
    const { column } = columnsFor([])
    const byAmount = column('amount').write(rice({ quantity: quantity(30_000) }), '100')
    expect([byAmount.amount, byAmount.price, column('price').read(byAmount)]).toEqual([10000, null, '33.3333'])
    const byPrice = column('price').write(byAmount, '40')
    expect([byPrice.amount, column('amount').read(byPrice)]).toEqual([null, '120.00'])
  })

  it('switches to the case with its price and back', () => {
    const box = withNextUnit(rice())
    expect([box.unitId, box.price]).toEqual([12, 534000000])
    expect(columnsFor([box]).column('stock').read(box)).toBe('7箱2袋')
    expect(columnsFor([box]).column('lastPrice').read(box)).toBe('480.00 11-15 ▲11%')
    expect(withNextUnit(box)).toMatchObject({ unitId: 11, price: 44500000 })
  })

  it('keeps a picked product until another one is picked', () => {
    const line = rice()
    expect(columnsFor([line]).column('product').write(line, 'xyz')).toBe(line)
  })
})

describe('lineNotes', () => {
  const fixes = {
    setPrice: vi.fn(),
    acceptPrice: vi.fn(),
    createProduct: vi.fn(),
    setQuantity: vi.fn(),
    splitBatch: vi.fn(),
    openPanel: vi.fn(),
  }
  const notesOf = (
    lines: readonly EntryLine[],
    checked = false,
    definition = purchaseReceipt as typeof purchaseReceipt | typeof salesShipment,
  ) =>
    [
      ...lineNotes(lines, {
        type: definition.type,
        batches: new Map(),
        directions: lineDirections(definition, lines),
        taxIncluded: true,
        businessDate: businessDate('2026-11-22'),
        definition,
        words: zhCN,
        facts,
        stock: columnsFor(lines, definition).stock,
        checked,
        fixes,
      }).values(),
    ].flat()

  it('says nothing of a line in order, nor of a blank one', () => {
    expect(notesOf([rice({ quantity: quantity(10_000) }), newLine()], true)).toEqual([])
  })

  it('warns of a striking price with the retail price it eats up', () => {
    const [note] = notesOf([rice({ price: unitPrice(53_600_000) })])
    expect([note?.tone, note?.column, note?.title, note?.text]).toEqual([
      'warn',
      'price',
      '进价比上次涨 34%',
      '长粒香大米按 53.60 入库后，零售价 52.80 低于进价',
    ])
    expect(note?.fixes.map((fix) => fix.label)).toEqual(['用上次价 40.00', '就按这个价'])
  })

  it('is quiet once the price was accepted, and for a gift', () => {
    expect(notesOf([rice({ price: unitPrice(53_600_000), priceAccepted: true })])).toEqual([])
    expect(notesOf([rice({ price: unitPrice(0) })])).toEqual([])
  })

  it('marks what was not found and what is no number at once', () => {
    const notes = notesOf([newLine({ search: '花生', unread: { quantity: '4o' } })])
    expect(notes.map((note) => [note.column, note.tone, note.title])).toEqual([
      ['product', 'error', '没有找到「花生」'],
      ['quantity', 'error', '「4o」不是数字'],
    ])
  })

  it('asks for what is missing only after F9', () => {
    const line = rice({ price: null })
    expect(notesOf([line])).toEqual([])
    expect(notesOf([line], true).map((note) => note.title)).toEqual(['请填数量', '请填单价'])
  })

  it('warns when a shipment takes more than there is', () => {
    const [note] = notesOf([rice({ quantity: quantity(900_000) })], false, salesShipment)
    expect([note?.tone, note?.title, note?.text]).toEqual(['warn', '库存不够', '现有 86 袋，本单要出 90 袋，差 4 袋'])
    const [inCases] = notesOf([withNextUnit(rice({ quantity: quantity(80_000) }))], false, salesShipment)
    expect(inCases?.text).toBe('现有 7箱2袋，本单要出 8箱，差 10袋')
  })
})
