import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_DEFINITIONS } from '#shared/domain/document/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { riceHit } from '../testing.ts'
import { newLine, withProduct } from './entry-line.ts'
import { emptyHeader, readDraft, writeDraft } from './form-content.ts'
import { documentContent } from './posted-content.ts'

const TODAY = businessDate('2026-11-22')
const fresh = emptyHeader(TODAY, id<'warehouse'>(1))
const partner = { id: id<'partner'>(1), name: '永盛' }
const rice = { ...withProduct(newLine(), riceHit()), quantity: quantity(400_000) }

describe('drafts', () => {
  it('come back as they were, half-typed lines included', () => {
    const typed = newLine({ search: '花生', unread: { quantity: '4o' } })
    const written = writeDraft({ header: { ...fresh, partner, freight: money(8000) }, lines: [rice, typed, newLine()] })
    const read = readDraft(JSON.parse(JSON.stringify(written)), fresh)
    expect(read.header).toEqual({ ...fresh, partner, freight: money(8000) })
    expect(read.lines.map(({ key: _key, ...line }) => line)).toEqual(
      [rice, typed].map(({ key: _key, ...line }) => line),
    )
  })

  it('open whatever they hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('header', 'lines', 'x'), fc.jsonValue()), (content) => {
        const { header, lines } = readDraft(content as never, fresh)
        expect(header.businessDate).toBeTypeOf('string')
        for (const line of lines) expect(line.key).toBeTypeOf('string')
      }),
    )
    expect(
      readDraft(
        { header: { businessDate: '2026-02-31', freight: 'x' }, lines: [null, { product: { id: -1 } }] },
        fresh,
      ),
    ).toMatchObject({
      header: { businessDate: '2026-11-22', freight: null },
      lines: [{ product: null }, { product: null }],
    })
  })
})

describe('documentContent', () => {
  it('is what the form holds, without blank lines', () => {
    const content = documentContent(DOCUMENT_DEFINITIONS.purchaseReceipt, {
      header: { ...fresh, partner, freight: money(8000), externalNumber: ' YS-1 ' },
      lines: [rice, newLine()],
    })
    expect(content).toEqual({
      type: 'purchaseReceipt',
      businessDate: '2026-11-22',
      partnerId: 1,
      warehouseId: 1,
      externalNumber: 'YS-1',
      reason: '',
      freight: 8000,
      remark: '',
      lines: [
        { productId: 1, unitId: 11, quantity: 400000, price: 44500000, amount: null, discountRate: 0, remark: '' },
      ],
    })
  })

  it('leaves out what the type does not have', () => {
    const content = documentContent(DOCUMENT_DEFINITIONS.openingStock, {
      header: { ...fresh, partner, freight: money(1) },
      lines: [rice],
    })
    expect([content?.partnerId, content?.freight]).toEqual([null, 0])
  })

  it('is nothing while something is missing', () => {
    const { purchaseReceipt } = DOCUMENT_DEFINITIONS
    const header = { ...fresh, partner }
    expect(documentContent(purchaseReceipt, { header: fresh, lines: [rice] })).toBeNull()
    expect(documentContent(purchaseReceipt, { header, lines: [] })).toBeNull()
    expect(documentContent(purchaseReceipt, { header, lines: [rice, newLine({ search: '花生' })] })).toBeNull()
    expect(documentContent(purchaseReceipt, { header: { ...header, warehouseId: null }, lines: [rice] })).toBeNull()
  })
})
