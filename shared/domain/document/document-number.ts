/** `PREFIX-YYYYMMDD-NNNN`, as every document is numbered; scanners may send small letters. */
const DOCUMENT_NUMBER = /^[a-z]{2,4}-\d{8}-\d{4,8}$/i

export function isDocumentNumber(code: string): boolean {
  return DOCUMENT_NUMBER.test(code)
}
