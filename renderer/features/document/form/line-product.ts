import type { DocumentLine } from '#shared/contract/document.ts'
import type { LineProduct } from './entry-line.ts'

/** The product of a posted line, as an entry line holds it: in the one unit it was entered in. */
export function productOf(line: DocumentLine): LineProduct {
  return {
    id: line.productId,
    code: line.productCode,
    name: line.productName,
    spec: line.productSpec,
    barcode: '',
    units: [{ unitId: line.unitId, name: line.unitName, ratio: line.ratio }],
  }
}
