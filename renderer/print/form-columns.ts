import type { DocumentLine } from '#shared/contract/document.ts'
import type { FormColumn, FormTemplate } from '#shared/domain/print/form-template.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { percentToText } from '#shared/kernel/rate.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** A column of a form as its template wants it. */
export interface PrintedColumn {
  readonly key: FormColumn | 'discount'
  readonly title: string
  /** Millimetres; null: what is left. */
  readonly width: number | null
  readonly align: 'left' | 'right' | 'middle'
  text(line: DocumentLine): string
}

const MONEY: readonly FormColumn[] = ['price', 'amount']
const DISCOUNT_WIDTH = 15

/**
 * The columns that are printed, in order. Where a line has a discount it stands beside the price, or the amounts would
 * not be quantity × price.
 * @param priced false: the document has no prices, or they are no business of who gets it
 * @param discounted some line has a discount
 */
export function printedColumns(
  template: FormTemplate,
  priced: boolean,
  price: string,
  text: AllTexts,
  discounted = false,
): PrintedColumn[] {
  const { columns } = text.document
  const words = text.order.paper
  const all: Readonly<Record<FormColumn, Pick<PrintedColumn, 'title' | 'align' | 'text'>>> = {
    row: { title: words.row, align: 'middle', text: (line) => String(line.lineNumber) },
    code: { title: text.terms.code, align: 'left', text: (line) => line.productCode },
    name: { title: words.nameSpec, align: 'left', text: nameOf },
    unit: { title: columns.unit, align: 'left', text: (line) => line.unitName },
    quantity: { title: columns.quantity, align: 'right', text: (line) => formatQuantity(line.quantity) },
    price: {
      title: price,
      align: 'right',
      text: (line) => (line.price === null ? '' : formatUnitPrice(line.price)),
    },
    amount: { title: columns.amount, align: 'right', text: (line) => formatMoney(line.grossAmount) },
    remark: { title: columns.remark, align: 'left', text: (line) => line.remark },
  }
  return template.columns
    .filter(({ key, shown }) => shown && (priced || !MONEY.includes(key)))
    .flatMap(({ key, width }): PrintedColumn[] => {
      const column = { key, width: key === 'name' ? null : width / 10, ...all[key] }
      return key === 'price' && discounted ? [column, discountColumn(columns.discount)] : [column]
    })
}

function discountColumn(title: string): PrintedColumn {
  const discountOf = ({ discountRate }: DocumentLine) => (discountRate === 0 ? '' : percentToText(discountRate))
  return { key: 'discount', title, width: DISCOUNT_WIDTH, align: 'right', text: discountOf }
}

function nameOf({ productName, productSpec }: DocumentLine): string {
  return [productName, productSpec].filter((part) => part !== '').join(' ')
}

/** How many columns stand left of the first sum; the word for it takes them. */
export function leadingColumns(columns: readonly Pick<PrintedColumn, 'key'>[]): number {
  const first = columns.findIndex(({ key }) => key === 'quantity' || key === 'amount')
  return first < 0 ? columns.length : first
}
