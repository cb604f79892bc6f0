import { expect, it } from 'vitest'
import type { Document } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import { amendmentOf, copyOfDocument } from './document-copy.ts'
import { enteredTotals } from './form-totals.ts'
import type { LeftOfSources } from './give-back.ts'
import { documentContent } from './posted-content.ts'

const TODAY = businessDate('2026-12-01')

function posted(type: DocumentType, line: object = {}): Document {
  const freight = type === 'purchaseReceipt' ? 8000 : 0
  return completeDocument({ type, freight, lines: [{ ...RICE_LINE, ...line }] }) as unknown as Document
}

/** Price and amount as they would be posted again. */
function entered(type: DocumentType, line: object): unknown[] {
  const [again] = documentContent(documentDefinition(type), amendmentOf(posted(type, line)))?.lines ?? []
  return [again?.price, again?.amount]
}

it('an amendment is the document as it was posted, on its own date', () => {
  const content = documentContent(documentDefinition('purchaseReceipt'), amendmentOf(posted('purchaseReceipt')))
  expect(content).toMatchObject({ businessDate: '2026-11-22', externalNumber: 'YS-88213', freight: 8000, partnerId: 1 })
  expect(amendmentOf(posted('purchaseReceipt')).amends).toEqual({
    id: 7,
    number: 'CGRK-20261122-0003',
    businessDate: '2026-11-22',
  })
})

it('a copy is dated today, without the number of the other side', () => {
  const copy = copyOfDocument(posted('purchaseReceipt'), TODAY)
  expect(copy.header).toMatchObject({ businessDate: '2026-12-01', externalNumber: '', remark: '' })
  expect(copy.amends).toBeUndefined()
})

it('an amount is entered only where the price does not come to it', () => {
  expect(entered('purchaseReceipt', {})).toEqual([44_500_000, null])
  expect(entered('purchaseReceipt', { discountRate: 1000, amount: 160_200 })).toEqual([44_500_000, null])
  expect(entered('purchaseReceipt', { amount: 177_999 })).toEqual([44_500_000, 177_999])
  expect(entered('purchaseReceipt', { price: null, listAmount: 5000, amount: 5000 })).toEqual([null, 5000])
  expect(entered('purchaseReceipt', { price: null, listAmount: 0, amount: 0, kind: 'gift' })).toEqual([null, 0])
})

it('what had no price gets none', () => {
  const unpriced = { price: null, listAmount: 0, amount: 0 }
  expect(entered('otherOut', unpriced)).toEqual([null, null])
  expect(entered('openingStock', unpriced)).toEqual([null, null])
  expect(entered('openingStock', { ...unpriced, kind: 'gift' })).toEqual([null, 0])
})

/** Both bottles that were sold for 18.61 came back, one on each line. */
const back = (amount: number, lineNumber: number) => ({
  ...RICE_LINE,
  id: lineNumber,
  lineNumber,
  price: null,
  quantity: 10_000,
  baseQuantity: 10_000,
  amount,
  netAmount: amount,
  grossAmount: amount,
  sourceLineId: 5,
  sourceNumber: 'XSCK-1',
  sourceType: 'salesShipment',
})

it('lines of one source take it one after the other again, and come to what they came to', () => {
  const lines = [back(931, 1), back(930, 2)]
  const again = amendmentOf(completeDocument({ type: 'salesReturn', freight: 0, lines }) as unknown as Document)
  expect(again.lines.map(({ source }) => source)).toMatchObject([
    { quantity: 20_000, amount: 1861 },
    { quantity: 20_000, amount: 1861 },
  ])
  expect(enteredTotals(again.lines, again.header).map(({ amount }) => amount)).toEqual([931, 930])
  expect(again.lines.map(({ amount }) => amount)).toEqual([null, null])
})

it('the parts of an agreed amount are counted on from what others have carried out', () => {
  // 10.00 for 3: others took the first, these two the rest; nothing is left.
  const lines = [back(334, 1), back(333, 2)].map((line) => ({ ...line, sourceType: 'purchaseOrder' }))
  const agreed = { amount: 1000, ordered: 30_000, done: 30_000 }
  const left = { quantity: 0, amount: 0, netAmount: 0, taxAmount: 0, serials: [], agreed }
  const document = completeDocument({ freight: 0, lines }) as unknown as Document
  const again = amendmentOf(document, new Map([[5, left]]) as unknown as LeftOfSources)
  expect(again.lines[0]?.source).toMatchObject({ quantity: 20_000, agreed: { done: 10_000 } })
  expect(enteredTotals(again.lines, again.header).map(({ amount }) => amount)).toEqual([334, 333])
  expect(again.lines.map(({ amount }) => amount)).toEqual([null, null])
})
