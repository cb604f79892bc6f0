import { expect, it } from 'vitest'
import type { Document } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import { amendmentOf, copyOfDocument } from './document-copy.ts'
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
