import type { Document } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** 退货, 收货入库, 转销售订单: what making a document of this type out of another one is called. */
export function followWord({ stockDocument, document }: AllTexts, type: DocumentType): string {
  const words: Partial<Record<DocumentType, string>> = stockDocument.giveBack.action
  return words[type] ?? document.types[type].short
}

/** The first way on has a key of its own, the second one the same with Shift. */
export function followKeys(index: number): readonly string[] {
  return index === 0 ? ['F8'] : ['Shift', 'F8']
}

/** Other documents belong to it: its other half, what it amends, what it was made from, what was made from it. */
export function isLinked({ status, amends, sources, dependents }: Document): boolean {
  return status !== 'posted' || amends !== null || sources.length + dependents.length > 0
}
