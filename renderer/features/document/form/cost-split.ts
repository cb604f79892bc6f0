import { computed, type ComputedRef } from 'vue'
import { text } from '#renderer/text/text.ts'
import { isBlankLine } from './entry-line.ts'
import type { DocumentForm } from './use-document-form.ts'

/**
 * 拆卸: how the parts will share the cost where nobody said it, and no reference prices say it either (R17); empty where
 * there is nothing to say. Before F9, because afterwards the parts have their cost.
 */
export function splitSentence({ definition, lines }: Pick<DocumentForm, 'definition' | 'lines'>): ComputedRef<string> {
  return computed(() => {
    if (definition.type !== 'disassembly') return ''
    const parts = lines.sheet.rows.value.filter(
      (line) => !isBlankLine(line) && line.product !== null && lines.directions.value.get(line.key) === 'in',
    )
    // One part carries it all.
    if (parts.length < 2 || parts.every(({ weight }) => weight !== null)) return ''
    const known = parts.map(({ product }) => product && lines.facts.facts.value.get(product.id)?.hasReferencePrice)
    const say = text.value.tracking.split
    if (parts.some(({ weight }) => weight !== null)) return say.partly
    return known.includes(false) ? say.byQuantity : ''
  })
}
