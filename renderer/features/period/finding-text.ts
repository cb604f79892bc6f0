import { isMoneyType } from '#shared/domain/money/money-type.ts'
import { documentTypeName } from '#renderer/text/document-type-name.ts'
import type { PeriodCheck, PeriodFinding } from '#shared/contract/period.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'
import { yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** What a finding is called, how much it is about, and where. */
export function findingText(finding: PeriodFinding, text: AllTexts): { name: string; quantity: string } {
  const { draftId, documentType, stocktakeId, name, place, quantity, unitName, amount } = finding
  if (draftId !== null && documentType !== null)
    return { name: `${text.period.draft(documentTypeName(text, documentType), draftId)} · ${place}`, quantity: '' }
  if (stocktakeId !== null) return { name: place, quantity: '' }
  const what = name === '' ? place : `${name} · ${place}`
  if (amount !== null) return { name: what, quantity: yuan(amount) }
  return { name: what, quantity: quantity === null ? '' : `${formatQuantity(quantity)} ${unitName}` }
}

export interface Target {
  readonly screen: string
  readonly parameters: ScreenParameters
}

/**
 * Where a finding is looked at: the draft to go on with, the document, the count, the ledger up to that day, the partner's
 * money to be settled, the shift to be closed.
 */
export function findingTarget(
  finding: PeriodFinding,
  check: PeriodCheck['name'],
  through: BusinessDate,
): Target | null {
  const { draftId, documentType, documentId, stocktakeId, productId, warehouseId, partnerId, accountId } = finding
  const isMoney = documentType !== null && isMoneyType(documentType)
  if (draftId !== null)
    return { screen: isMoney ? 'money.form' : 'document.form', parameters: { type: documentType, draftId } }
  if (documentId !== null) return { screen: isMoney ? 'money.view' : 'document.view', parameters: { id: documentId } }
  if (stocktakeId !== null) return { screen: 'stocktake.task', parameters: { id: stocktakeId } }
  if (check === 'openShifts') return { screen: 'till.shifts', parameters: {} }
  if (partnerId !== null)
    return { screen: 'money.form', parameters: { type: 'partnerAdjustment', draftId: null, partnerId } }
  if (accountId !== null) return { screen: 'account.ledger', parameters: { id: accountId } }
  if (productId === null) return null
  return { screen: 'stock.ledger', parameters: { productId, warehouseId, to: through } }
}
