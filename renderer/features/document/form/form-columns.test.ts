import { describe, expect, it } from 'vitest'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { PLAIN_LAYOUT, type ColumnLayout } from '#renderer/ui/column-layout/column-layout.ts'
import type { ColumnPreset } from '#shared/domain/opening/trade.ts'
import { neededColumns, shownColumns, suggestedPreset } from './form-columns.ts'
import { newLine } from './entry-line.ts'
import { lineColumns } from './line-columns.ts'

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

function shown(preset: ColumnPreset, layout: Partial<ColumnLayout> = {}, needed: readonly string[] = []) {
  return shownColumns(columns, { ...PLAIN_LAYOUT, ...layout }, { preset, needed: new Set(needed) })
}
const keysOf = (...parameters: Parameters<typeof shown>) => shown(...parameters).map(({ key }) => key)

describe('presets of columns', () => {
  it.each<[ColumnPreset, string]>([
    ['compact', 'product spec unit quantity price amount remark'],
    ['standard', 'product spec barcode unit quantity price amount stock lastPrice remark'],
    ['tax', 'product spec barcode unit quantity price amount taxRate taxAmount grossAmount stock lastPrice remark'],
    ['batch', 'product spec barcode unit quantity price amount stock lastPrice batch serials remark'],
  ])('%s', (preset, keys) => expect(keysOf(preset).join(' ')).toBe(keys))
})

describe('a layout made by hand', () => {
  it('shows and hides, but never what must be entered', () => {
    const visible = { remark: false, product: false, price: false, batch: true }
    expect(keysOf('compact', { visible })).toEqual(['product', 'spec', 'unit', 'quantity', 'price', 'amount', 'batch'])
  })

  it('what a line needs is seen although it was hidden', () => {
    expect(keysOf('compact', { visible: { batch: false } }, ['batch'])).toContain('batch')
  })

  it('stops where it says; the product always', () => {
    const stops = (layout: Partial<ColumnLayout>) =>
      shown('standard', layout).flatMap(({ key, stop }) => (stop ? key : []))
    expect(stops({})).toEqual(['product', 'quantity', 'price'])
    expect(stops({ stops: ['quantity', 'remark', 'amount', 'stock'] })).toEqual([
      'product',
      'quantity',
      'amount',
      'remark',
    ])
  })
})

it('text that cannot be read keeps its column in sight', () => {
  expect(neededColumns([newLine(), newLine({ unread: { discount: '9o' } })])).toBe('discount')
})

describe('what the trade suggests', () => {
  it.each([
    ['compact', ['compact', 'standard', 'batch'], 'compact'],
    ['batch', ['compact', 'standard', 'batch'], 'batch'],
    ['batch', ['compact', 'standard'], 'standard'],
    [null, ['compact', 'standard', 'batch'], 'standard'],
  ] as const)('%s of %j: %s', (usual, presets, preset) => {
    expect(suggestedPreset(usual, presets)).toBe(preset)
  })
})
