import { computed, type ComputedRef } from 'vue'
import { clockWithSeconds } from '#renderer/text/format.ts'
import { text } from '#renderer/text/text.ts'
import { impactSentence } from './impact-text.ts'
import type { DocumentForm } from './use-document-form.ts'

/** What stands above the form while it amends a document; empty for a new one. */
export function amendingSentence({ amends, header }: DocumentForm): ComputedRef<string> {
  return computed(() => {
    const words = text.value.document.form
    const { businessDate } = header.value
    if (amends.value === null) return ''
    const { number } = amends.value
    return businessDate === amends.value.businessDate
      ? words.amending(number)
      : words.amendingElsewhere(number, businessDate)
  })
}

/** What saving would change, to be confirmed; empty while nothing is asked. */
export function impactToConfirm({ amends, header, posting, today }: DocumentForm): ComputedRef<string> {
  return computed(() => {
    const found = posting.impact.value
    if (found === null) return ''
    const words = text.value.document.impact
    const sentence = impactSentence(found, text.value, today.value)
    return amends.value === null ? words.backdated(header.value.businessDate, sentence) : words.amending(sentence)
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
export function formTitle({ amends, autosave, definition }: DocumentForm): ComputedRef<string> {
  return computed(() => {
    const words = text.value.document
    const { short } = words.types[definition.type]
    const draft = autosave.draftId.value
    if (amends.value !== null) return words.form.amendingTitle(amends.value.number)
    return draft === null ? short : `${short} ${words.draftNumber(draft)}`
  })
}
