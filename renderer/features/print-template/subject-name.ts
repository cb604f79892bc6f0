import { isMoneyType } from '#shared/domain/money/money-type.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'
import { receiptTitle } from '#renderer/print/money-receipt.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** What the paper of a subject is called. */
export function subjectName(subject: TemplateSubject, text: AllTexts): string {
  switch (subject) {
    case 'statement':
    case 'tillReceipt':
    case 'shiftSlip':
    case 'countSheet':
    case 'varianceSheet':
      return text.printTemplate.subjects[subject]
    default:
      if (!isMoneyType(subject)) return text.document.types[subject].name
      return receiptTitle(subject, text) === text.money.receipt.other
        ? text.money.types[subject]
        : receiptTitle(subject, text)
  }
}
