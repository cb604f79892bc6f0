import { TEMPLATE_FORMAT, zTemplateFile } from '#shared/contract/print-template.ts'
import { DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import { completedTemplate } from '#shared/domain/print/kept-template.ts'
import { templateFault, type PrintTemplate, type TemplateProblem } from '#shared/domain/print/print-template.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'

export function templateText(subject: TemplateSubject, template: PrintTemplate): string {
  return JSON.stringify({ format: TEMPLATE_FORMAT, subject, template }, null, 2)
}

/** What was written by `templateText`, judged like anything that comes from outside; else what is wrong with it. */
export function readTemplate(subject: TemplateSubject, text: string): PrintTemplate | TemplateProblem {
  const read = parsedJson(text.replace(/^\uFEFF/, ''))
  if (read === undefined) return 'notJson'
  if (typeof read !== 'object' || read === null || !('format' in read) || !('template' in read)) return 'otherFile'
  const file = zTemplateFile.safeParse(read)
  if (!file.success) return 'damaged'
  const ofFile = 'subject' in file.data ? file.data.subject : 'salesShipment'
  if (kindOf(ofFile) !== kindOf(subject)) return 'otherSubject'
  const template = completedTemplate(subject, file.data.template)
  return templateFault(subject, template) ?? template
}

/** Documents of goods may take each other's templates, and so may receipts of money. */
function kindOf(subject: TemplateSubject): string {
  if (DOCUMENT_TYPES.some((type) => type === subject)) return 'goods'
  return isMoneyType(subject) ? 'money' : subject
}

/** Undefined: it is no JSON, which JSON itself never says. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
