import type { PrintRole } from './print-role.ts'

/** Tenths of a millimetre: fine enough for any paper, and whole. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/**
 * 纸张 Paper: the size a page is laid out at. Continuous forms lie as they run through the printer, holes on both sides;
 * sheets are named with their direction.
 */
export const PAPER_SIZES = {
  'a4-portrait': { width: 2100, height: 2970 },
  'a4-landscape': { width: 2970, height: 2100 },
  'a5-landscape': { width: 2100, height: 1480 },
  a6: { width: 1050, height: 1480 },
  'form-241': { width: 2410, height: 1400 },
  'form-93': { width: 2410, height: 930 },
  'form-280': { width: 2410, height: 2800 },
  'receipt-241': { width: 2410, height: 930 },
  'label-30x20': { width: 300, height: 200 },
  'label-40x30': { width: 400, height: 300 },
  'label-50x30': { width: 500, height: 300 },
  'label-60x40': { width: 600, height: 400 },
  /** 价签, as it is slipped into the rail of a shelf */
  'label-70x38': { width: 700, height: 380 },
  /** A4 of stickers, three across and eight down */
  'label-sheet': { width: 2100, height: 2970 },
} as const satisfies Record<string, PaperSize>

export type PaperName = keyof typeof PAPER_SIZES

/** Continuous forms with holes on both sides; the system knows none of them by itself. */
export const FORM_PAPERS = ['form-241', 'form-93', 'form-280', 'receipt-241'] as const satisfies readonly PaperName[]

export function isFormPaper(paper: PaperName): boolean {
  return FORM_PAPERS.some((form) => form === paper)
}

/** What lies in the printer: sheets are always put in upright, and a page that lies is turned. */
const UPRIGHT: Partial<Record<PaperName, PaperName | PaperSize>> = {
  'a4-landscape': 'a4-portrait',
  'a5-landscape': { width: 1480, height: 2100 },
}

export function isPaperName(name: string): name is PaperName {
  return Object.hasOwn(PAPER_SIZES, name)
}

/** The paper a page of this layout is printed on. */
export function mediaOf(paper: PaperName): PaperSize {
  const upright = UPRIGHT[paper] ?? paper
  return typeof upright === 'string' ? PAPER_SIZES[upright] : upright
}

/** The papers each use can be laid out on, the usual one first; empty: its screen says the size. */
export const ROLE_PAPERS: Readonly<Record<PrintRole, readonly PaperName[]>> = {
  goodsDocument: ['form-241', 'form-93', 'form-280', 'a5-landscape', 'a4-portrait'],
  otherDocument: ['a4-portrait', 'a5-landscape', 'form-241', 'form-93', 'form-280'],
  moneyReceipt: ['a5-landscape', 'receipt-241'],
  tillReceipt: [],
  label: ['label-40x30', 'label-30x20', 'label-50x30', 'label-60x40', 'label-70x38', 'label-sheet'],
  statement: ['a4-portrait'],
  report: ['a4-portrait'],
  countSheet: ['a4-portrait'],
  poster: ['a4-portrait'],
}

/** What was chosen for a use, else what is usual; a paper that is none of its own is not taken. */
export function paperOfRole(role: PrintRole, chosen: unknown): PaperName {
  const papers = ROLE_PAPERS[role]
  return papers.find((paper) => paper === chosen) ?? papers[0] ?? 'a4-portrait'
}
