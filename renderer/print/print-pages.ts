import type { Document, DocumentLine } from '#shared/contract/document.ts'
import { paperOfRole, type PaperName } from '#shared/domain/print/paper.ts'
import type { PrintTemplate } from '#shared/domain/print/print-template.ts'
import type { PrintRole } from '#shared/domain/print/print-role.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { besideGoods } from './beside-goods.ts'
import { footTexts } from './document-facts.ts'

/** What a document is printed on. */
export const PAPER_KINDS = [
  'form-241',
  'form-93',
  'form-280',
  'a5-landscape',
  'a4-portrait',
] as const satisfies readonly PaperName[]
export type PaperKind = (typeof PAPER_KINDS)[number]

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

/** Rows of a last page that are no goods. */
export interface OtherRows {
  /** Freight and charges, above the total. */
  readonly beside: number
  /** Terms, remark and note, below the table. */
  readonly foot: number
}

/** Lines that fit on a page of each paper. */
const ROOM: Readonly<Record<PaperKind, Room>> = {
  'form-241': { full: 10, last: 10, only: 10, spare: 2 },
  'form-93': { full: 5, last: 3, only: 4, spare: 1 },
  'form-280': { full: 31, last: 31, only: 31, spare: 2 },
  'a5-landscape': { full: 10, last: 10, only: 10, spare: 2 },
  'a4-portrait': { full: 26, last: 22, only: 22, spare: 3 },
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

/** The lines of a document in pages; a last page is never without a line. */
export function printPages(
  lines: readonly DocumentLine[],
  paper: PaperKind,
  { beside, foot }: OtherRows = { beside: 0, foot: 0 },
): readonly PrintedPage[] {
  const room = ROOM[paper]
  const only = room.only - beside - Math.max(0, foot - room.spare)
  const last = Math.max(1, lines.length <= only ? only : room.last - beside - foot)
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
export function documentSheets(
  document: Document,
  paper: PaperKind,
  template: PrintTemplate,
  shared: { readonly shopName: string; readonly printedAt: string },
  text: AllTexts,
) {
  const foot = footTexts(document, template, text).length + (template.note === '' ? 0 : 1)
  const laidOut = printPages(document.lines, paper, { beside: besideGoods(document, text).length, foot })
  return laidOut.map((page) => ({ ...shared, document, pages: laidOut.length, ...page }))
}
