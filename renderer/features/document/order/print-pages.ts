import type { DocumentLine } from '#shared/contract/document.ts'

/** Lines on an A4 page: one that is not the last may be full, the last one leaves room for terms and signatures. */
export const LINES_ON_PAGE = 26
export const LINES_ON_LAST_PAGE = 22

export interface PrintedPage {
  readonly lines: readonly DocumentLine[]
  readonly pageNumber: number
  readonly isLast: boolean
}

/** The lines of a document in pages; a last page is never without a line. */
export function printPages(lines: readonly DocumentLine[]): readonly PrintedPage[] {
  const pages: DocumentLine[][] = []
  let rest = [...lines]
  while (rest.length > LINES_ON_LAST_PAGE) {
    // What is too much for a last page and too little for a full one is parted so that the last page has a line.
    const taken = Math.min(LINES_ON_PAGE, rest.length - 1)
    pages.push(rest.slice(0, taken))
    rest = rest.slice(taken)
  }
  pages.push(rest)
  return pages.map((ofPage, index) => ({ lines: ofPage, pageNumber: index + 1, isLast: index === pages.length - 1 }))
}
