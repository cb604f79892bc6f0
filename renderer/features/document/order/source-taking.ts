import type { Ref } from 'vue'
import type { Document } from '#shared/contract/document.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { text } from '#renderer/text/text.ts'
import { isBlankLine } from '../form/entry-line.ts'
import type { FormMessage } from '../form/form-actions.ts'
import { giveBackKind, givenBackContent } from '../form/give-back.ts'
import type { DocumentForm } from '../form/use-document-form.ts'
import { documentCalled } from '../order-store.ts'
import { getDocument, returnableLines } from '../store.ts'

/** Fills a form with what is left of a document it may be made from. */
export interface SourceTaking {
  /** Lines are entered, and would be replaced. */
  replaces(): boolean
  take(id: DocumentId): Promise<void>
  /** A scanned number: true when it is one of such a document. */
  takeNumber(number: string): Promise<boolean>
}

export function useSourceTaking(form: DocumentForm, message: Ref<FormMessage | null>): SourceTaking {
  const { definition, header, lines, amends } = form
  const replaces = () => lines.sheet.rows.value.some((line) => !isBlankLine(line))
  const tell = (words: string) => void (message.value = { kind: 'info', text: words })

  async function fill(id: DocumentId): Promise<void> {
    const [document, left] = await Promise.all([getDocument(id), returnableLines(id)])
    if (left.length === 0) return tell(nothingLeft(document))
    const content = givenBackContent(definition.type, document, left, header.value.businessDate)
    // A request is nobody's: the partner that was chosen stays.
    const partner = content.header.partner ?? header.value.partner
    form.restore({ ...content, header: { ...content.header, partner } })
    await lines.facts.refresh(false).catch(() => undefined)
  }

  function nothingLeft({ type, number }: Pick<Document, 'type' | 'number'>): string {
    return text.value.stockDocument.giveBack.nothingLeft[giveBackKind(definition.type, isOrder(type))](number)
  }

  async function take(id: DocumentId): Promise<void> {
    try {
      await fill(id)
    } catch (problem) {
      message.value = { kind: 'error', text: errorText(problem) }
    }
  }

  async function takeNumber(number: string): Promise<boolean> {
    if (amends.value !== null) return false
    const found = await documentCalled(number)
    if (found === null || !definition.source.some((type) => type === found.type)) return false
    // Lines that were entered are not thrown away by a scan.
    if (replaces()) tell(text.value.order.open.scanned(found.number))
    else await take(found.id)
    return true
  }

  return { replaces, take, takeNumber }
}
