import type { Document, DocumentLine } from '#shared/contract/document.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { PrintTemplate } from '#shared/domain/print/print-template.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { percentToText } from '#shared/kernel/rate.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { chosenColumns, type OfferedColumns, type PrintedColumn } from './printed-column.ts'

type LineColumn = PrintedColumn<DocumentLine>

/** Barcodes of goods in their units; what has none is not in it. */
export type Barcodes = ReadonlyMap<string, string>

export function barcodeKey(productId: ProductId, unitId: UnitId): string {
  return `${productId} ${unitId}`
}

/** A document with prices that are the partner's business: what others are paid stays in the shop. */
export function isPriced({ type }: Pick<Document, 'type'>): boolean {
  const { price } = documentDefinition(type)
  return price === 'purchase' || price === 'sales'
}

/**
 * The columns of a document, in order. Where a line has a discount it stands beside the price, or the amounts would not
 * be quantity × price; what was rejected stands beside what was accepted.
 */
export function documentColumns(
  document: Pick<Document, 'type' | 'lines'>,
  { columns }: PrintTemplate,
  text: AllTexts,
  barcodes: Barcodes,
): LineColumn[] {
  const heads = text.document.columns
  const isDiscounted = document.lines.some(({ discountRate }) => discountRate !== 0)
  const isRejected = document.lines.some(({ rejected }) => rejected !== 0)
  return chosenColumns(columns, offeredColumns(document, text, barcodes)).flatMap((column) => {
    if (column.key === 'price' && isDiscounted) return [column, discountColumn(heads.discount)]
    if (column.key === 'quantity' && isRejected) return [rejectedColumn(heads.rejected), column]
    return [column]
  })
}

function offeredColumns(
  document: Pick<Document, 'type'>,
  text: AllTexts,
  barcodes: Barcodes,
): OfferedColumns<DocumentLine> {
  const heads = text.document.columns
  const words = text.order.paper
  const barcodeOf = ({ productId, unitId }: DocumentLine) => barcodes.get(barcodeKey(productId, unitId))
  return {
    row: { title: words.row, align: 'middle', text: (line) => String(line.lineNumber) },
    code: { title: text.terms.code, align: 'left', whole: true, text: (line) => line.productCode },
    // Goods without one are known by their code.
    barcode: {
      title: text.terms.barcode,
      align: 'left',
      whole: true,
      text: (line) => barcodeOf(line) ?? line.productCode,
    },
    name: { title: words.nameSpec, align: 'left', text: nameOf },
    unit: { title: heads.unit, align: 'left', text: (line) => line.unitName },
    quantity: { title: heads.quantity, align: 'right', text: (line) => formatQuantity(line.quantity) },
    remark: { title: heads.remark, align: 'left', text: remarkOf },
    ...(isPriced(document) && {
      price: {
        title: text.document.types[document.type].price,
        align: 'right',
        text: (line) => (line.price === null ? '' : formatUnitPrice(line.price)),
      },
      amount: { title: heads.amount, align: 'right', text: (line) => formatMoney(line.grossAmount) },
    }),
  }
}

function discountColumn(title: string): LineColumn {
  const discountOf = ({ discountRate }: DocumentLine) => (discountRate === 0 ? '' : percentToText(discountRate))
  return { key: 'discount', title, width: 15, align: 'right', text: discountOf }
}

function rejectedColumn(title: string): LineColumn {
  const rejectedOf = ({ rejected }: DocumentLine) => (rejected === 0 ? '' : formatQuantity(rejected))
  return { key: 'rejected', title, width: 18, align: 'right', text: rejectedOf }
}

function nameOf({ productName, productSpec }: DocumentLine): string {
  return [productName, productSpec].filter((part) => part !== '').join(' ')
}

function remarkOf({ remark, rejectReason }: DocumentLine): string {
  return [remark, rejectReason].filter((part) => part !== '').join(' ')
}
