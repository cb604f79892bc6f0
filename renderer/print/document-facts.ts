import type { Document } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { shownOf, type PrintTemplate } from '#shared/domain/print/print-template.ts'
import type { PrintPart } from '#shared/domain/print/template-subject.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** Whom a document goes to, as far as paper says it. */
export interface PaperPartner {
  readonly contact: string
  readonly phone: string
  readonly address: string
}

interface Fact {
  readonly label: string
  readonly value: string
}

/** Facts side by side; between them stands white space as wide as Chinese. */
function sideBySide(facts: readonly Fact[], { terms }: AllTexts): string {
  return facts
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => terms.labelled(label, value))
    .join('　　')
}

/** 表头: who it goes to or comes from, and what the template shows beside, in its order. */
export function headText(
  document: Document,
  partner: PaperPartner | null,
  template: PrintTemplate,
  text: AllTexts,
): string {
  const words = text.order.paper
  const type = text.document.types[document.type]
  const values: Partial<Record<PrintPart, Fact>> = {
    contact: { label: words.contact, value: partner?.contact ?? '' },
    phone: { label: words.phone, value: partner?.phone ?? '' },
    address: { label: words.address, value: partner?.address ?? '' },
    warehouse: { label: type.warehouse, value: warehousesOf(document) },
    externalNumber: { label: text.document.externalNumber, value: document.externalNumber },
  }
  const shown = shownOf(template, ['contact', 'phone', 'address', 'warehouse', 'externalNumber'])
  return sideBySide(
    [{ label: type.partner, value: document.partnerName }, ...shown.flatMap((key) => values[key] ?? [])],
    text,
  )
}

/** A transfer says where from and where to. */
function warehousesOf({ warehouseName, goalName }: Document): string {
  return goalName === null ? warehouseName : `${warehouseName} → ${goalName}`
}

/** 表尾: terms of an order and the remark, as far as the template shows them, in its order. */
export function footTexts(document: Document, template: PrintTemplate, text: AllTexts): readonly string[] {
  return shownOf(template, ['terms', 'remark'])
    .map((key) =>
      key === 'terms'
        ? termsText(document, text)
        : sideBySide([{ label: text.document.remark, value: document.remark }], text),
    )
    .filter((said) => said !== '')
}

function termsText({ terms, type }: Document, text: AllTexts): string {
  if (terms === null) return ''
  const say = text.order.terms
  const side = documentDefinition(type).group === 'sales' ? 'sales' : 'purchase'
  return sideBySide(
    [
      { label: say.expectedOn[side], value: terms.expectedOn ?? '' },
      { label: say.leadDays, value: String(terms.leadDays ?? '') },
      { label: say.validUntil, value: terms.validUntil ?? '' },
      { label: say.deposit, value: terms.deposit === 0 ? '' : yuan(terms.deposit) },
      { label: say.paymentTerms, value: terms.paymentTerms },
      { label: say.shippingAddress, value: terms.shippingAddress },
    ],
    text,
  )
}

/** Why the amounts are less than quantity × price; empty: they are not. */
export function takenText({ reduction, rounding }: Document, text: AllTexts): string {
  const words = text.price.reduction
  const parts = [
    reduction === 0 ? '' : `${words.reduction} ${formatMoney(reduction)}`,
    rounding === 0 ? '' : `${words.rounding} ${formatMoney(rounding)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : text.order.paper.taken(parts.join(' · '))
}
