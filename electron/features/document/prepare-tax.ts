import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { isTraded, type DocumentDefinition } from '#shared/domain/document/definition.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { LineTotals } from '#shared/domain/line-totals.ts'
import { withRemainingTax } from '#shared/domain/returned-tax.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findSource, type Source } from '#db/repository/line-source.ts'
import type { LineProduct } from '#db/repository/posting-source.ts'
import { unusedField, type Reading } from './prepare-line.ts'
import { givesBack, remainderBelow, type Sourced } from './prepare-source.ts'

/**
 * Whether the prices of a document are 含税: as it says, else as the goods it gives back or the order it carries out,
 * else as the books say. Books without tax have no 不含税 but for giving back what was taxed.
 * @throws AppError INVALID_INPUT
 */
export function taxIncludedOf(context: Reading, definition: DocumentDefinition, content: DocumentContent): boolean {
  const { settings } = context
  if (!isTraded(definition)) {
    if (content.taxIncluded !== undefined) throw unusedField('taxIncluded')
    return true
  }
  const taxed = taxedSource(context, content)
  const included =
    content.taxIncluded ?? (taxed === null ? !settings.tax || settings.taxIncluded : taxed.taxIncluded === 1)
  if (!included && !settings.tax && taxed === null) throw unusedField('taxIncluded')
  return included
}

/** The first taxed line the document gives back, or, in books with tax, carries out. */
function taxedSource({ db, settings }: Reading, { lines }: DocumentContent): Source | null {
  for (const { sourceLineId } of lines) {
    const source = sourceLineId == null ? null : findSource(db, sourceLineId)
    if (source !== null && source.taxRate > 0 && (settings.tax || givesBack(source))) return source
  }
  return null
}

/**
 * 税率 of a line: what it gives back was taxed at; else what was entered, what was agreed in the order, the product's.
 * @throws AppError TAX_MODE_DIFFERS, INVALID_INPUT
 */
export function taxRateOf(
  { settings }: Reading,
  definition: DocumentDefinition,
  { line, product, source, lineNumber, taxIncluded }: TaxedLine,
): Rate {
  const unused = () => unusedField(`lines.${lineNumber - 1}.taxRate`)
  if (!isTraded(definition)) {
    if (line.taxRate !== undefined) throw unused()
    return ZERO_RATE
  }
  if (source !== null && givesBack(source)) {
    const differs = source.taxRate > 0 && (source.taxIncluded === 1) !== taxIncluded
    if (differs || (line.taxRate ?? source.taxRate) !== source.taxRate)
      throw new AppError('TAX_MODE_DIFFERS', { number: source.number, line: lineNumber })
    return source.taxRate
  }
  if (!settings.tax) {
    if ((line.taxRate ?? 0) !== 0) throw unused()
    return ZERO_RATE
  }
  const ofProduct = definition.price === 'purchase' ? product.purchaseTaxRate : product.salesTaxRate
  // A request has no prices, so nothing was agreed of their tax.
  const agreed = source !== null && isTraded(documentDefinition(source.type)) ? source.taxRate : ofProduct
  return line.taxRate ?? agreed
}

interface TaxedLine {
  readonly line: DocumentLineContent
  readonly product: LineProduct
  readonly source: Source | null
  readonly lineNumber: number
  readonly taxIncluded: boolean
}

/** A line that gives back a taxed one, with its share of what remains of net and tax. */
export function withSourceTax(
  db: ReadableDb,
  totals: LineTotals,
  { source, before }: Pick<Sourced, 'source' | 'before'>,
  taxIncluded: boolean,
): LineTotals {
  if (source === null || !givesBack(source) || source.taxRate === 0) return totals
  return withRemainingTax(totals, remainderBelow(db, source.lineId, before), totals.baseQuantity, taxIncluded)
}
