import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { beep } from '#renderer/ui/scan/beep.ts'
import { may } from '#renderer/ui/rights.ts'
import { useScanner } from '#renderer/ui/scan/scanner.ts'
import { createBarcode, type ProductDraft, type UnitDraft } from './product-draft.ts'

/** What is scanned while a product is filled in, by who may write it, is a barcode of it, wherever the cursor stands. */
export function useScannedBarcode(
  tab: CurrentTab,
  draft: ProductDraft,
  page: () => HTMLElement | null,
  /** The unit in whose barcodes the cursor stands. */
  unitInHand: () => UnitDraft | undefined,
): void {
  useScanner({
    active: () => tab.active.value && may('product.write'),
    root: page,
    onScan: (code) => beep(takeBarcode(draft, code, unitInHand()) ? 'ok' : 'unknown'),
  })
}

/** False: the product has it already. */
export function takeBarcode(draft: ProductDraft, code: string, unitInHand?: UnitDraft): boolean {
  const unit = unitInHand ?? draft.units[0]
  const known = draft.units.some(({ barcodes }) => barcodes.some(({ barcode }) => barcode.trim() === code))
  if (unit === undefined || known) return false
  const empty = unit.barcodes.find(({ barcode }) => barcode.trim() === '')
  if (empty === undefined) unit.barcodes.push(createBarcode(code))
  else empty.barcode = code
  return true
}
