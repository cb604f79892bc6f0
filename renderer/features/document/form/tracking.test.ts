import { describe, expect, it } from 'vitest'
import type { Document } from '#shared/contract/document.ts'
import type { BatchStock } from '#shared/contract/stock.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { riceHit } from '../testing.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import { suggestedBatches } from './batch-choice.ts'
import { amendmentOf, copyOfDocument } from './document-copy.ts'
import { newLine, totalsOf, withProduct, type EntryLine } from './entry-line.ts'
import { emptyHeader, readDraft, writeDraft } from './form-content.ts'
import { followingTypes, givenBackContent } from './give-back.ts'
import { lineDirections, turned } from './line-direction.ts'
import { documentContent } from './posted-content.ts'
import { readSerials } from './serial-entry.ts'

const today = businessDate('2026-11-22')
const milk = riceHit({ name: '鲜牛奶', batchTracked: true, shelfLifeDays: 21 })
const line = (change: Partial<EntryLine> = {}): EntryLine => ({ ...withProduct(newLine(), milk), ...change })
const directionsOf = (type: DocumentType, lines: readonly EntryLine[]) => {
  const found = lineDirections(documentDefinition(type), lines)
  return lines.map(({ key }) => found.get(key) ?? 'none')
}

const untaxed = { netAmount: money(1), taxAmount: money(0) }

describe('which way the goods of a line move', () => {
  it('an assembly has one product first, a disassembly takes one apart', () => {
    const lines = [line(), line(), newLine()]
    expect(directionsOf('assembly', lines)).toEqual(['in', 'out', 'out'])
    expect(directionsOf('disassembly', lines)).toEqual(['out', 'in', 'in'])
    expect(directionsOf('transfer', lines)).toEqual(['out', 'out', 'out'])
    expect(directionsOf('costAdjustment', lines)).toEqual(['none', 'none', 'none'])
  })

  it('a line made the product by hand takes the place of the first', () => {
    const [first, second] = [line(), line()]
    expect(directionsOf('assembly', [first, turned(second, 'out')])).toEqual(['out', 'in'])
  })
})

describe('first to expire first', () => {
  const batch = (code: string, expiresOn: string | null, amount: number): BatchStock => ({
    code,
    producedOn: null,
    expiresOn: expiresOn === null ? null : businessDate(expiresOn),
    quantity: quantity(amount * 10_000),
    expired: expiresOn !== null && expiresOn < today,
  })
  const stock = [batch('GONE', '2026-11-01', 5), batch('SOON', '2026-12-01', 3), batch('LATE', '2027-03-01', 9)]
  const suggest = (type: DocumentType, lines: readonly EntryLine[]) => {
    const found = suggestedBatches(lines, {
      type,
      batches: new Map([[milk.id, stock]]),
      directions: lineDirections(documentDefinition(type), lines),
      businessDate: today,
    })
    return lines.map(({ key }) => found.get(key)?.code ?? 'kept')
  }
  const of = (amount: number, change: Partial<EntryLine> = {}) =>
    line({ quantity: quantity(amount * 10_000), ...change })

  it('a sale leaves expired goods for last, a loss takes them first', () => {
    expect(suggest('salesShipment', [of(2)])).toEqual(['SOON'])
    expect(suggest('loss', [of(2)])).toEqual(['GONE'])
  })

  it('the next line takes the next batch once the first is used up', () => {
    expect(suggest('salesShipment', [of(3), of(4), of(5), of(1)])).toEqual(['SOON', 'LATE', 'LATE', 'GONE'])
  })

  it('a batch chosen by hand stays and is counted', () => {
    const chosen = { batch: { code: 'SOON', producedOn: null, expiresOn: null }, batchFollows: false }
    expect(suggest('salesShipment', [of(2), of(3, chosen)])).toEqual(['LATE', 'kept'])
  })

  it('what comes in, or gives back its own batch, is not given one', () => {
    expect(suggest('purchaseReceipt', [of(2)])).toEqual(['kept'])
    const source = {
      lineId: id<'documentLine'>(1),
      number: 'X',
      quantity: quantity(1),
      amount: money(1),
      ...untaxed,
      serials: [],
      carriesOut: false,
    }
    expect(suggest('purchaseReturn', [of(2, { source })])).toEqual(['kept'])
  })
})

it('reads serial numbers by line, from tables and lists, each once', () => {
  expect(readSerials('SN1\r\nSN2\n\n SN2 \nSN3,SN4\tSN5')).toEqual({
    serials: ['SN1', 'SN2', 'SN3', 'SN4', 'SN5'],
    twice: ['SN2'],
    tooLong: [],
  })
  expect(readSerials('x'.repeat(61)).tooLong).toHaveLength(1)
})

describe('drafts', () => {
  const full = line({
    quantity: quantity(20_000),
    direction: 'in',
    batch: { code: 'B1', producedOn: today, expiresOn: null },
    batchFollows: true,
    serials: ['S1', 'S2'],
    weight: quantity(5000),
    valueChange: money(-500),
    source: {
      lineId: id<'documentLine'>(9),
      number: 'XSCK-1',
      quantity: quantity(30_000),
      amount: money(1000),
      netAmount: money(885),
      taxAmount: money(115),
      serials: ['S1'],
      carriesOut: false,
    },
  })
  const header = {
    ...emptyHeader(today, id<'warehouse'>(1)),
    toWarehouseId: id<'warehouse'>(2),
    transitWarehouseId: id<'warehouse'>(3),
    fee: money(1000),
  }

  it('keep every field', () => {
    const read = readDraft(writeDraft({ header, lines: [full] }), emptyHeader(today, null))
    expect(read.header).toEqual(header)
    const { key: _key, ...kept } = read.lines[0]!
    const { key: _other, ...entered } = full
    const { unitPrices: _prices, ...product } = entered.product!
    expect(kept).toEqual({ ...entered, product })
  })

  it('open with whatever cannot be understood left empty', () => {
    const broken = {
      header: { toWarehouseId: 'x', fee: -1 },
      lines: [{ direction: 'up', batch: 7, serials: [1, 'S'], weight: -3, valueChange: 0.5, source: { lineId: 'a' } }],
    }
    const { header: read, lines } = readDraft(broken, emptyHeader(today, null))
    expect([read.toWarehouseId, read.transitWarehouseId, read.fee]).toEqual([null, null, null])
    expect(lines[0]).toMatchObject({
      direction: null,
      batch: null,
      serials: ['S'],
      weight: null,
      valueChange: null,
      source: null,
    })
  })
})

describe('what is posted', () => {
  const header = emptyHeader(today, id<'warehouse'>(1))

  it('a transfer in two steps goes through 在途 to its destination', () => {
    const lines = [line({ quantity: quantity(10_000) })]
    const one = { ...header, toWarehouseId: id<'warehouse'>(2) }
    const definition = documentDefinition('transfer')
    expect(documentContent(definition, { header: one, lines })).toMatchObject({ toWarehouseId: 2 })
    expect(documentContent(definition, { header: one, lines })).not.toHaveProperty('destinationWarehouseId')
    const two = { ...one, transitWarehouseId: id<'warehouse'>(3) }
    expect(documentContent(definition, { header: two, lines })).toMatchObject({
      toWarehouseId: 3,
      destinationWarehouseId: 2,
    })
    expect(documentContent(definition, { header, lines })).toBeNull()
  })

  it('an adjustment has no quantity and no price; without a change it is not complete', () => {
    const definition = documentDefinition('costAdjustment')
    const content = documentContent(definition, { header, lines: [line({ valueChange: money(-500) })] })
    expect(content?.lines).toMatchObject([{ quantity: 0, price: null, amount: null, valueChange: -500 }])
    expect(documentContent(definition, { header, lines: [line()] })).toBeNull()
  })

  it('only parts of a disassembly carry a weight', () => {
    const lines = [
      line({ quantity: quantity(1), weight: quantity(1) }),
      line({ quantity: quantity(1), weight: quantity(2) }),
    ]
    const content = documentContent(documentDefinition('disassembly'), { header, lines })
    expect(content?.lines.map(({ direction, weight }) => [direction, weight])).toEqual([
      ['out', undefined],
      ['in', 2],
    ])
  })
})

const posted = (change: object, ofLine: object = {}) =>
  completeDocument({ freight: 0, ...change, lines: [{ ...RICE_LINE, ...ofLine }] }) as unknown as Document
const left = {
  ...{ lineId: id<'documentLine'>(1), lineNumber: 1, productId: milk.id, unitId: milk.unitId },
  ...{ taxRate: ZERO_RATE, netAmount: money(1000), taxAmount: money(0) },
}

describe('giving back', () => {
  it('prefills what is left and takes its share until a price is entered', () => {
    const document = posted({ type: 'salesShipment', number: 'XSCK-1' }, { price: 3_333_333, amount: 1000 })
    const rest = { ...left, quantity: quantity(30_000), amount: money(1000), price: null, batch: null, serials: [] }
    const { header, lines } = givenBackContent('salesReturn', document, [rest], today)
    expect([header.partner?.id, header.externalNumber, header.businessDate]).toEqual([1, '', '2026-11-22'])
    expect(totalsOf(lines[0]!)?.amount).toBe(1000)
    const one = { ...lines[0]!, quantity: quantity(10_000) }
    expect(totalsOf(one)?.amount).toBe(333)
    const content = documentContent(documentDefinition('salesReturn'), { header, lines: [one] })
    expect(content?.lines).toMatchObject([{ sourceLineId: 1, quantity: 10_000, price: null, amount: null }])
  })

  it('carries an order out at its price, or at its part of the amount where that was agreed', () => {
    const rest = { ...left, quantity: quantity(20_000), amount: money(600), price: null, batch: null, serials: [] }
    const carried = (line: object) => {
      const document = posted({ type: 'salesOrder', fulfilment: 'part' }, { quantity: 30_000, ...line })
      return givenBackContent('salesShipment', document, [rest], today).lines[0]!
    }
    const priced = carried({ price: 3_000_000, amount: 900 })
    expect([priced.price, totalsOf(priced)?.amount]).toEqual([3_000_000, 600])
    // 整单优惠 took something off the amount: the price alone would forget it.
    const reduced = carried({ price: 4_000_000, amount: 900 })
    expect([reduced.price, totalsOf(reduced)?.amount]).toEqual([null, 600])
    expect(totalsOf({ ...reduced, quantity: quantity(10_000) })?.amount).toBe(300)
  })

  it('receives into the destination, from the way', () => {
    const document = posted({ type: 'transfer', toWarehouseId: 3, destinationWarehouseId: 2, partnerId: null })
    const rest = { ...left, quantity: quantity(400_000), amount: money(0), price: null, batch: null, serials: ['S1'] }
    const { header, lines } = givenBackContent('transfer', document, [rest], today)
    expect([header.warehouseId, header.toWarehouseId, header.transitWarehouseId]).toEqual([3, 2, null])
    expect(lines[0]?.serials).toEqual(['S1'])
  })

  it('is offered for receipts, shipments and transfers on the way only', () => {
    const of = (change: object) => followingTypes(posted(change))
    expect(of({ type: 'purchaseReceipt' })).toEqual(['purchaseReturn'])
    expect(of({ type: 'salesShipment' })).toEqual(['salesReturn'])
    expect(of({ type: 'transfer' })).toEqual([])
    expect(of({ type: 'transfer', destinationWarehouseId: 2 })).toEqual(['transfer'])
    expect(of({ type: 'salesShipment', status: 'voided' })).toEqual([])
    expect(of({ type: 'loss' })).toEqual([])
    expect(of({ type: 'purchaseRequest', fulfilment: 'none' })).toEqual(['supplierQuote', 'purchaseOrder'])
    expect(of({ type: 'purchaseOrder', fulfilment: 'part' })).toEqual(['purchaseReceipt'])
    expect(of({ type: 'purchaseOrder', fulfilment: 'closed' })).toEqual([])
    expect(of({ type: 'salesOrder', fulfilment: 'full' })).toEqual([])
  })

  it('an amended return keeps its source, with what it gave back itself free again', () => {
    const document = posted(
      { type: 'salesReturn' },
      { sourceLineId: 1, sourceNumber: 'XSCK-1', quantity: 10_000, price: null, amount: 333, listAmount: 333 },
    )
    const rest = { ...left, quantity: quantity(20_000), amount: money(667), price: null, batch: null, serials: [] }
    const [again] = amendmentOf(document, new Map([[left.lineId, rest]])).lines
    expect(again).toMatchObject({
      amount: null,
      price: null,
      source: { number: 'XSCK-1', quantity: 30_000, amount: 1000 },
    })
    const [entered] = amendmentOf(document, new Map([[left.lineId, { ...rest, amount: money(700) }]])).lines
    expect(entered).toMatchObject({ amount: 333, source: { amount: 1033 } })
    expect(copyOfDocument(document, today).lines[0]).toMatchObject({ amount: 333, source: null })
  })
})

it('an amendment has direction, batch, serials, weight, fee and route again; a copy no serial numbers', () => {
  const batch = { code: 'B1', producedOn: null, expiresOn: '2027-01-01' }
  const tracked = { direction: 'in', batch, serials: ['S1'], weight: 5000 }
  const document = posted({ type: 'disassembly', fee: 500 }, tracked)
  expect(amendmentOf(document)).toMatchObject({ header: { fee: 500 }, lines: [tracked] })
  expect(copyOfDocument(document, today).lines[0]).toMatchObject({ ...tracked, serials: [] })
  const transfer = posted({ type: 'transfer', toWarehouseId: 3, destinationWarehouseId: 2 })
  expect(amendmentOf(transfer).header).toMatchObject({ toWarehouseId: 2, transitWarehouseId: 3 })
  const adjustment = posted({ type: 'costAdjustment' }, { price: null, quantity: 0, amount: -500 })
  expect(amendmentOf(adjustment).lines[0]).toMatchObject({ quantity: null, amount: null, valueChange: -500 })
})
