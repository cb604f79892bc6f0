import { DOCUMENT_TYPES, type DocumentType } from '#shared/domain/document/document-type.ts'

export function isDocumentType(type: string): type is DocumentType {
  return DOCUMENT_TYPES.some((known) => known === type)
}
