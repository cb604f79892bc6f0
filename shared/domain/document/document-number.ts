/** `PREFIX-YYYYMMDD-NNNN`, as every document is numbered; scanners may send small letters. */
const DOCUMENT_NUMBER = /^[a-z]{2,4}-\d{8}-\d{4,8}$/i

/** The end of a number as people read it out: its last four digits at least. */
const TAIL = /^[a-z\d-]*\d{4}$/i

export function isNumberTail(text: string): boolean {
  return TAIL.test(text)
}

export function isDocumentNumber(code: string): boolean {
  return DOCUMENT_NUMBER.test(code)
}
