import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import type { AllTexts } from './text.ts'

/** The short name of a document type, of goods or of money. */
export function documentTypeName(text: AllTexts, type: AnyDocumentType): string {
  return isMoneyType(type) ? text.money.types[type] : text.document.types[type].short
}
