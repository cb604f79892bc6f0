import type { DocumentLine } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { paperOfRole, type PaperName } from '#shared/domain/print/paper.ts'
import type { PrintRole } from '#shared/domain/print/print-role.ts'

/** Lines on an A4 page: one that is not the last may be full, the last one leaves room for terms and signatures. */
export const LINES_ON_PAGE = 26
export const LINES_ON_LAST_PAGE = 22

/** What a document is printed on. */
export const PAPER_KINDS = [
  'form-241',
  'form-93',
  'a5-landscape',
  'a4-portrait',
] as const satisfies readonly PaperName[]
export type PaperKind = (typeof PAPER_KINDS)[number]

/** Lines that fit on a form and on A5, beside its head, sums and signatures. */
const LINES_ON_FORM: Readonly<Record<Exclude<PaperKind, 'a4-portrait'>, number>> = {
  'form-241': 10,
  'form-93': 4,
  'a5-landscape': 10,
}

/** What goes along with goods is torn into copies; everything else is a letter. */
export function roleOf(type: DocumentType): PrintRole {
  const goesAlong: readonly DocumentType[] = ['salesShipment', 'salesReturn', 'purchaseReceipt', 'purchaseReturn']
  return goesAlong.includes(type) ? 'goodsDocument' : 'otherDocument'
}

/** What was chosen for the use, else what is usual. */
export function paperFor(role: PrintRole, chosen: unknown): PaperKind {
  const paper = paperOfRole(role, chosen)
  return PAPER_KINDS.find((kind) => kind === paper) ?? 'a4-portrait'
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
  const full = paper === 'a4-portrait' ? LINES_ON_PAGE : LINES_ON_FORM[paper]
  const last = paper === 'a4-portrait' ? LINES_ON_LAST_PAGE : Math.max(1, LINES_ON_FORM[paper] - besideRows)
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
