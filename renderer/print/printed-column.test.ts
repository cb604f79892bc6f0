import { expect, it } from 'vitest'
import type { DocumentLine } from '#shared/contract/document.ts'
import { usualTemplate, withColumnAt } from '#shared/domain/print/print-template.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { text } from '#renderer/text/text.ts'
import { barcodeKey, documentColumns } from './document-columns.ts'
import { placedColumns } from './printed-column.ts'

const LINE = {
  productId: id<'product'>(7),
  unitId: id<'unit'>(1),
  productCode: '00007',
  price: unitPrice(5_000_000),
  discountRate: rate(0),
  rejected: quantity(0),
  grossAmount: money(900),
} as DocumentLine
const NONE = new Map<string, string>()
const shipment = (...lines: DocumentLine[]) => ({ type: 'salesShipment' as const, lines })
const USUAL = usualTemplate('salesShipment')
const titlesOf = (lines: DocumentLine[], template = USUAL) =>
  documentColumns(shipment(...lines), template, text.value, NONE).map(({ title }) => title)

it('goods that go along are named by their barcode, and by their code where they have none', () => {
  expect(titlesOf([LINE])).toEqual(['序', '条码', '品名规格', '单位', '数量', '单价', '金额', '备注'])
  const barcodes = new Map([[barcodeKey(LINE.productId, LINE.unitId), '6901234567892']])
  const said = (known: ReadonlyMap<string, string>) =>
    documentColumns(shipment(LINE), USUAL, text.value, known)
      .find(({ key }) => key === 'barcode')
      ?.text(LINE)
  expect([said(barcodes), said(NONE)]).toEqual(['6901234567892', '00007'])
})

it('names the discount of a line beside its price, and what was rejected beside what was accepted', () => {
  const discounted = { ...LINE, discountRate: rate(1_000), rejected: quantity(10_000) }
  expect(titlesOf([discounted]).slice(4)).toEqual(['拒收', '数量', '单价', '折扣%', '金额', '备注'])
})

it('prints what the template shows, in its order, and no prices where a document has none', () => {
  const moved = withColumnAt('salesShipment', USUAL, 'remark', 3)
  const columns = moved.columns.map((column) => (column.key === 'unit' ? { ...column, shown: false } : column))
  expect(titlesOf([LINE], { ...moved, columns })).toEqual(['序', '条码', '备注', '品名规格', '数量', '单价', '金额'])
  const request = documentColumns(
    { type: 'purchaseRequest', lines: [LINE] },
    usualTemplate('purchaseRequest'),
    text.value,
    NONE,
  )
  expect(request.map(({ key }) => key)).toEqual(['row', 'code', 'name', 'unit', 'quantity', 'remark'])
})

it('on a narrow paper the others get smaller before the name has less than 35 mm', () => {
  const widths = (room: number) =>
    placedColumns(documentColumns(shipment(LINE), USUAL, text.value, NONE), room).map(({ width }) => Math.round(width))
  expect(widths(215.6)).toEqual([9, 28, 75, 13, 20, 20, 27, 24])
  expect(widths(105.5)).toEqual([5, 14, 35, 7, 10, 10, 14, 12])
})
