import type { DocumentLine } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'

/** Lines on an A4 page: one that is not the last may be full, the last one leaves room for terms and signatures. */
export const LINES_ON_PAGE = 26
export const LINES_ON_LAST_PAGE = 22

/** Lines on a 三联 form and on A5: the eleventh goes to the next page. */
export const LINES_ON_FORM = 10

/** What a document is printed on. */
export type PaperKind = 'form-241' | 'a5-landscape' | 'a4-portrait'
export const PAPER_KINDS: readonly PaperKind[] = ['form-241', 'a5-landscape', 'a4-portrait']

/** Under this name the paper last taken for a type is kept at this computer. */
export function keptPaperName(type: DocumentType): string {
  return `paper:${type}`
}

/** What was taken last time, else what is usual. */
export function paperFor(type: DocumentType, kept: unknown): PaperKind {
  return PAPER_KINDS.find((kind) => kind === kept) ?? usualPaper(type)
}

/** What goes along with goods is torn into copies; everything else is a letter. */
export function usualPaper(type: DocumentType): PaperKind {
  const goesAlong: readonly DocumentType[] = ['salesShipment', 'salesReturn', 'purchaseReceipt', 'purchaseReturn']
  return goesAlong.includes(type) ? 'form-241' : 'a4-portrait'
}

export interface PrintedPage {
  readonly lines: readonly DocumentLine[]
  /** Those on earlier pages. */
  readonly earlier: readonly DocumentLine[]
  readonly pageNumber: number
  readonly isLast: boolean
}

/**
 * The lines of a document in pages; a last page is never without a line.
 * @param besideRows rows of a form's last page that are no goods: freight and charges
 */
export function printPages(lines: readonly DocumentLine[], paper: PaperKind, besideRows = 0): readonly PrintedPage[] {
  const full = paper === 'a4-portrait' ? LINES_ON_PAGE : LINES_ON_FORM
  const last = paper === 'a4-portrait' ? LINES_ON_LAST_PAGE : LINES_ON_FORM - besideRows
  const pages: DocumentLine[][] = []
  let rest = [...lines]
  while (rest.length > last) {
    // What is too much for a last page and too little for a full one is parted so that the last page has a line.
    const taken = Math.min(full, rest.length - 1)
    pages.push(rest.slice(0, taken))
    rest = rest.slice(taken)
  }
  pages.push(rest)
  return pages.map((ofPage, index) => ({
    lines: ofPage,
    earlier: pages.slice(0, index).flat(),
    pageNumber: index + 1,
    isLast: index === pages.length - 1,
  }))
}
