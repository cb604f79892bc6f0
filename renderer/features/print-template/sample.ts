import { isMoneyType } from '#shared/domain/money/money-type.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { Example } from './example-store.ts'
import { sampleDocument, sampleFacts } from './sample-goods.ts'
import { sampleMoney, sampleReceipt, sampleShift, sampleStatement } from './sample-money.ts'
import { sampleCountPage, sampleSheetHead, sampleVariance } from './sample-sheet.ts'

/** One that is made up, for who has none yet. */
export function sampleOf(
  subject: TemplateSubject,
  { name, width }: { readonly name: string; readonly width: 58 | 80 },
  text: AllTexts,
): Example {
  switch (subject) {
    case 'statement':
      return { kind: subject, statement: sampleStatement(name, text) }
    case 'tillReceipt':
      return { kind: subject, receipt: sampleReceipt(name, width, text) }
    case 'shiftSlip':
      return { kind: subject, report: sampleShift(name, text), width }
    case 'countSheet':
      return { kind: subject, head: sampleSheetHead(name, text), page: sampleCountPage(text) }
    case 'varianceSheet':
      return { kind: subject, head: sampleSheetHead(name, text), rows: sampleVariance(text) }
    default:
      return isMoneyType(subject)
        ? { kind: 'money', document: sampleMoney(subject, text) }
        : { kind: 'document', document: sampleDocument(subject, text), facts: sampleFacts(subject, text) }
  }
}
