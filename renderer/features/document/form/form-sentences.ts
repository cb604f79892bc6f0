import { computed, type ComputedRef } from 'vue'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { clockWithSeconds } from '#renderer/text/format.ts'
import { text } from '#renderer/text/text.ts'
import { changesOthers, doubtSentence, impactSentence, moneySentence, shortageSentence } from './impact-text.ts'
import { giveBackKind, type GiveBackKind } from './give-back.ts'
import type { DocumentForm } from './use-document-form.ts'

/** What stands above the form while it amends a document; empty for a new one. */
export function amendingSentence({ amends, header, closedThrough, today }: DocumentForm): ComputedRef<string> {
  return computed(() => {
    const words = text.value.document.form
    const { businessDate } = header.value
    if (amends.value === null) return ''
    const { number, businessDate: original } = amends.value
    if (closedThrough.value !== null && original <= closedThrough.value)
      return text.value.stockDocument.closed.amending(number, original, today.value)
    return businessDate === amends.value.businessDate
      ? words.amending(number)
      : words.amendingElsewhere(number, businessDate)
  })
}

/** What stands above a form that gives goods back, receives them or carries out an order; empty elsewhere. */
export function givingBackSentence({ definition, lines }: DocumentForm): ComputedRef<string> {
  return computed(() => {
    const numbers = sourceNumbers(lines)
    return numbers === '' ? '' : text.value.stockDocument.giveBack.about[kindOf(definition.type, lines)](numbers)
  })
}

/** Numbers of the documents whose lines are given back, received or carried out. */
function sourceNumbers({ sheet }: DocumentForm['lines']): string {
  return [...new Set(sheet.rows.value.flatMap((line) => line.source?.number ?? []))].join(', ')
}

function kindOf(type: DocumentType, { sheet }: DocumentForm['lines']): GiveBackKind {
  return giveBackKind(
    type,
    sheet.rows.value.some((line) => line.source?.carriesOut === true),
  )
}

/** What saving would change, to be confirmed; empty while nothing is asked. */
export function impactToConfirm({ amends, header, posting, today }: DocumentForm): ComputedRef<string> {
  return computed(() => {
    const found = posting.impact.value
    if (found === null) return ''
    const words = text.value.document.impact
    const warnings = [doubtSentence, shortageSentence, moneySentence]
      .map((say) => say(found, text.value))
      .filter((one) => one !== '')
    const { between } = text.value.stockDocument.doubt
    if (!changesOthers(found)) return warnings.join(between)
    const sentence = impactSentence(found, text.value, today.value)
    const { businessDate } = header.value
    const change = amends.value === null ? words.backdated(businessDate, sentence) : words.amending(sentence)
    return [change, ...warnings].join(between)
  })
}

/** 「已自动保存 14:03:22」 */
export function savedSentence({ autosave }: DocumentForm): ComputedRef<string> {
  return computed(() => {
    const words = text.value.document.form
    if (autosave.trouble.value === 'changed') return ''
    if (autosave.status.value === 'failed') return words.notSaved
    return autosave.savedAt.value === null ? '' : words.saved(clockWithSeconds(autosave.savedAt.value))
  })
}

/** 「采购入库 草稿 #18」, 「改 CGRK-20261122-0003」 */
export function formTitle({ amends, autosave, definition, lines }: DocumentForm): ComputedRef<string> {
  return computed(() => {
    const words = text.value.document
    const { short } = words.types[definition.type]
    const draft = autosave.draftId.value
    if (amends.value !== null) return words.form.amendingTitle(amends.value.number)
    const given = sourceNumbers(lines)
    if (given !== '') return text.value.stockDocument.giveBack.title[kindOf(definition.type, lines)](given)
    return draft === null ? short : `${short} ${words.draftNumber(draft)}`
  })
}
