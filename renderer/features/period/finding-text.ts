import { isMoneyType } from '#shared/domain/money/money-type.ts'
import { documentTypeName } from '#renderer/text/document-type-name.ts'
import type { PeriodFinding } from '#shared/contract/period.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** What a finding is called, how much it is about, and where. */
export function findingText(finding: PeriodFinding, text: AllTexts): { name: string; quantity: string } {
  const { draftId, documentType, stocktakeId, name, place, quantity, unitName } = finding
  if (draftId !== null && documentType !== null)
    return { name: `${text.period.draft(documentTypeName(text, documentType), draftId)} · ${place}`, quantity: '' }
  if (stocktakeId !== null) return { name: place, quantity: '' }
  return { name: `${name} · ${place}`, quantity: quantity === null ? '' : `${formatQuantity(quantity)} ${unitName}` }
}

export interface Target {
  readonly screen: string
  readonly parameters: ScreenParameters
}

/** Where a finding is looked at: the draft to go on with, the document, the count, or the ledger up to that day. */
export function findingTarget(finding: PeriodFinding, through: BusinessDate): Target | null {
  const { draftId, documentType, documentId, stocktakeId, productId, warehouseId } = finding
  if (draftId !== null) {
    const screen = documentType !== null && isMoneyType(documentType) ? 'money.form' : 'document.form'
    return { screen, parameters: { type: documentType, draftId } }
  }
  if (documentId !== null) return { screen: 'document.view', parameters: { id: documentId } }
  if (stocktakeId !== null) return { screen: 'stocktake.task', parameters: { id: stocktakeId } }
  if (productId === null) return null
  return { screen: 'stock.ledger', parameters: { productId, warehouseId, to: through } }
}
