import { ALL_DOCUMENT_TYPES, type AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import type { AllTexts } from './text.ts'

/** The short name of a document type, of goods or of money. */
export function documentTypeName(text: AllTexts, type: AnyDocumentType): string {
  return isMoneyType(type) ? text.money.types[type] : text.document.types[type].short
}

/** All of them by type: what a file says for the code. */
export function documentTypeNames(text: AllTexts): Readonly<Record<string, string>> {
  return Object.fromEntries(ALL_DOCUMENT_TYPES.map((type) => [type, documentTypeName(text, type)]))
}
