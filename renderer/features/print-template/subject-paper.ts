import { isMoneyType } from '#shared/domain/money/money-type.ts'
import { PAPER_SIZES, ROLE_PAPERS, type PaperName } from '#shared/domain/print/paper.ts'
import { roleOfDocument, type PrintRole } from '#shared/domain/print/print-role.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'

/** The use a subject is printed for. */
export function roleOfSubject(subject: TemplateSubject): PrintRole {
  switch (subject) {
    case 'statement':
      return 'statement'
    case 'tillReceipt':
    case 'shiftSlip':
      return 'tillReceipt'
    case 'countSheet':
    case 'varianceSheet':
      return 'countSheet'
    default:
      return isMoneyType(subject) ? 'moneyReceipt' : roleOfDocument(subject)
  }
}

/** Papers it can lie on; empty: there is but one. */
export function papersOfSubject(subject: TemplateSubject): readonly PaperName[] {
  const papers = ROLE_PAPERS[roleOfSubject(subject)]
  return papers.length > 1 ? papers : []
}

/** Tenths of a millimetre. */
export function widthOfSubject(subject: TemplateSubject, paper: PaperName): number {
  if (subject === 'varianceSheet') return PAPER_SIZES['a4-landscape'].width
  // A roll is at most so wide; smaller ones are shown at their size.
  return roleOfSubject(subject) === 'tillReceipt' ? 800 : PAPER_SIZES[paper].width
}
