import { describe, expect, it } from 'vitest'
import type { Comparison } from '#shared/contract/order.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { newLine, type EntryLine } from '../form/entry-line.ts'
import { rejectedColumn } from '../form/inspection-columns.ts'
import { remainingShare } from '../form/line-source.ts'
import { RICE_LINE } from '../testing-document.ts'
import type { DocumentLine } from '#shared/contract/document.ts'
import { daysLate } from './fulfilment-words.ts'
import { roleOfDocument } from '#shared/domain/print/print-role.ts'
import { paperFor, printPages, type PaperKind } from '#renderer/print/print-pages.ts'
import { chosenAmount, lowestOfEach, toggled, wholeQuote } from './quote-choice.ts'
import { countedUp, scannedLine } from './scan-receive.ts'

const bottle = { unitId: id<'unit'>(1), name: '瓶', ratio: quantity(10_000) }
const box = { unitId: id<'unit'>(2), name: '箱', ratio: quantity(240_000) }
const milk = { id: id<'product'>(1), code: '1', name: '牛奶', spec: '', barcode: '', units: [bottle, box] }
const hit = (unitId: typeof bottle.unitId) => ({ ...milk, unitId }) as unknown as ProductHit
const one = (unitId: typeof bottle.unitId) => ({ hit: hit(unitId), quantity: ONE_UNIT })
const ordered = (open: number, counted: number | null, change: Partial<EntryLine> = {}) =>
  newLine({
    product: milk,
    unitId: bottle.unitId,
    quantity: counted === null ? null : quantity(counted),
    source: {
      lineId: id<'documentLine'>(open),
      number: 'CGDD-1',
      quantity: quantity(open),
      amount: money(0),
      netAmount: money(0),
      taxAmount: money(0),
      serials: [],
      carriesOut: true,
    },
    ...change,
  })

it('a part in the middle of an agreed amount is what the books will make of it', () => {
  // 10.00 for 7, three of them came: 4.29 before, 5.71 after the next one.
  const agreed = { amount: money(1000), ordered: quantity(70_000), done: quantity(30_000) }
  const line = ordered(40_000, 10_000)
  const source = { ...line.source!, amount: money(571), agreed }
  expect(remainingShare({ ...line, source })).toBe(142)
})

describe('scanning to receive', () => {
  it('counts on the first line of the product that is not full, a case as its bottles', () => {
    const lines = [ordered(20_000, 20_000), ordered(500_000, null), newLine({ product: milk, unitId: bottle.unitId })]
    expect(scannedLine(lines, hit(bottle.unitId))?.source?.lineId).toBe(500_000)
    expect(countedUp(lines[1]!, one(bottle.unitId))).toBe(10_000)
    expect(countedUp(lines[1]!, one(box.unitId))).toBe(240_000)
    // More than ordered counts on the last line, which then says so.
    expect(scannedLine([ordered(20_000, 20_000)], hit(bottle.unitId))?.source?.lineId).toBe(20_000)
    expect(scannedLine([newLine({ product: milk })], hit(bottle.unitId))).toBeNull()
  })

  it('what is rejected comes off what is accepted: what was received stays', () => {
    const line = rejectedColumn.write(ordered(100_000, 100_000), '2')
    expect([line.quantity, line.rejected]).toEqual([80_000, 20_000])
    const less = rejectedColumn.write({ ...line, rejectReason: '破损' }, '0.5')
    expect([less.quantity, less.rejected, less.rejectReason]).toEqual([95_000, 5000, '破损'])
    const none = rejectedColumn.write(less, '')
    expect([none.quantity, none.rejected, none.rejectReason]).toEqual([100_000, null, ''])
  })
})

const [rice, oil] = [id<'documentLine'>(1), id<'documentLine'>(2)]
const answer = (requestLineId: typeof rice, quote: number, amount: number, isBest: boolean) => ({
  requestLineId,
  quoteLineId: id<'documentLine'>(quote),
  unitName: '袋',
  price: null,
  quantity: quantity(100_000),
  amount: money(amount),
  isBest,
})
const asked = (requestLineId: typeof rice, open: number) => ({
  requestLineId,
  productName: '',
  productSpec: '',
  unitName: '袋',
  quantity: quantity(100_000),
  open: quantity(open),
})
const comparison = (expired: boolean): Comparison =>
  ({
    number: 'CGSQ-1',
    lines: [asked(rice, 100_000), asked(oil, 40_000)],
    quotes: [
      { expired, lines: [answer(rice, 11, 500, true), answer(oil, 12, 900, false)] },
      { expired: false, lines: [answer(rice, 21, 600, false), answer(oil, 22, 800, true)] },
    ],
  }) as unknown as Comparison

describe('choosing quotes', () => {
  it('begins with the lowest of each line, of quotes that are still valid', () => {
    expect([...lowestOfEach(comparison(false))]).toEqual([
      [rice, 11],
      [oil, 22],
    ])
    expect([...lowestOfEach(comparison(true))]).toEqual([[oil, 22]])
  })

  it('takes a whole quote, gives a line up again, and says what it comes to', () => {
    const one = comparison(false)
    const whole = wholeQuote(one, one.quotes[1]!, lowestOfEach(one))
    expect([...whole.values()]).toEqual([21, 22])
    // 600 for all the rice, 800 × 4 ÷ 10 for what is still needed of the oil.
    expect(chosenAmount(one, whole)).toBe(920)
    expect([...toggled(whole, oil, id<'documentLine'>(22)).keys()]).toEqual([rice])
  })
})

it('pages: a last one always has a line, and room for terms and signatures', () => {
  const sizes = (count: number, paper: PaperKind = 'a4-portrait') =>
    printPages(
      Array.from({ length: count }, () => RICE_LINE as unknown as DocumentLine),
      paper,
    ).map(({ lines }) => lines.length)
  expect(sizes(1)).toEqual([1])
  expect(sizes(22)).toEqual([22])
  expect(sizes(23)).toEqual([22, 1])
  expect(sizes(27)).toEqual([26, 1])
  expect(sizes(60)).toEqual([26, 26, 8])
  expect(sizes(10, 'form-241')).toEqual([10])
  expect(sizes(11, 'form-241')).toEqual([10, 1])
  expect(sizes(25, 'a5-landscape')).toEqual([10, 10, 5])
})

it('late is counted in days', () => {
  const expectedOn = businessDate('2026-11-19')
  expect(daysLate({ fulfilment: 'part', expectedOn }, businessDate('2026-11-22'))).toBe(3)
  expect(daysLate({ fulfilment: 'full', expectedOn }, businessDate('2026-11-22'))).toBe(0)
})

it('rows of freight, charges and remark take room from the goods of a form’s last page', () => {
  const lines = Array.from({ length: 10 }, (_none, index) => ({ ...RICE_LINE, lineNumber: index + 1 }) as DocumentLine)
  const counts = (beside: number, foot = 0, paper: PaperKind = 'form-241') =>
    printPages(lines, paper, { beside, foot }).map((page) => page.lines.length)
  expect(counts(0)).toEqual([10])
  expect(counts(2)).toEqual([9, 1])
  // A remark and a note have room on an only page of 三联, not on a last one.
  expect(counts(0, 2)).toEqual([10])
  expect(counts(0, 0, 'form-93')).toEqual([5, 4, 1])
  expect(counts(0, 2, 'form-93')).toEqual([5, 4, 1])
})

it('the paper that was taken last is taken again; what is no paper is not', () => {
  expect(paperFor(roleOfDocument('salesShipment'), undefined)).toBe('form-241')
  expect(paperFor(roleOfDocument('salesShipment'), 'a5-landscape')).toBe('a5-landscape')
  expect(paperFor(roleOfDocument('salesShipment'), 'papyrus')).toBe('form-241')
  expect(paperFor(roleOfDocument('salesOrder'), null)).toBe('a4-portrait')
})
