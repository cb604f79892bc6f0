import type { Document, DocumentLine } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { paperOfRole, type PaperName } from '#shared/domain/print/paper.ts'
import type { FormTemplate } from '#shared/domain/print/form-template.ts'
import type { PrintRole } from '#shared/domain/print/print-role.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { besideGoods } from './beside-goods.ts'

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
/** Papers a form template is for. */
export type FormPaper = Exclude<PaperKind, 'a4-portrait'>

interface Room {
  /** On a page that is not the last. */
  readonly full: number
  /** On the last of several, with what was carried, the totals and the signatures. */
  readonly last: number
  /** On an only page: nothing is carried to it and it has no sum of its own. */
  readonly only: number
  /** What it has left of the room for them, in rows. */
  readonly spare: number
}

/** Rows of a form's last page that are no goods. */
export interface OtherRows {
  /** Freight and charges, above the total. */
  readonly beside: number
  /** Remark and note, below the table. */
  readonly foot: number
}

/** Lines that fit on a page of each paper. */
const ROOM: Readonly<Record<PaperKind, Room>> = {
  'form-241': { full: 10, last: 10, only: 10, spare: 2 },
  'form-93': { full: 5, last: 3, only: 4, spare: 1 },
  'a5-landscape': { full: 10, last: 10, only: 10, spare: 2 },
  'a4-portrait': { full: LINES_ON_PAGE, last: LINES_ON_LAST_PAGE, only: LINES_ON_LAST_PAGE, spare: 0 },
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

/** The lines of a document in pages; a last page is never without a line. On A4 other rows have room of their own. */
export function printPages(
  lines: readonly DocumentLine[],
  paper: PaperKind,
  { beside, foot }: OtherRows = { beside: 0, foot: 0 },
): readonly PrintedPage[] {
  const room = ROOM[paper]
  const isForm = paper !== 'a4-portrait'
  const only = isForm ? room.only - beside - Math.max(0, foot - room.spare) : room.only
  const last = Math.max(1, lines.length <= only ? only : isForm ? room.last - beside - foot : room.last)
  const pages: DocumentLine[][] = []
  let rest = [...lines]
  while (rest.length > last) {
    // What is too much for a last page and too little for a full one is parted so that the last page has a line.
    const taken = Math.min(room.full, rest.length - 1)
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

/** A document on this paper, page by page, with what every page says. */
export function formSheets(
  document: Document,
  paper: PaperKind,
  { parts, note }: FormTemplate,
  shared: { readonly shopName: string; readonly printedAt: string },
  text: AllTexts,
) {
  const foot = (parts.remark && document.remark !== '' ? 1 : 0) + (note === '' ? 0 : 1)
  const laidOut = printPages(document.lines, paper, { beside: besideGoods(document, text).length, foot })
  return laidOut.map((page) => ({ ...shared, document, partner: null, pages: laidOut.length, times: 0, ...page }))
}
