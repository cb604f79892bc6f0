import { isDocumentNumber } from '#shared/domain/document/document-number.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { beep } from './beep.ts'
import { codeUse } from './code-use.ts'
import { isTextField } from './field-memory.ts'
import { useScanner } from './scanner.ts'

/** What is scanned while a list of goods is in front is looked for in it; the number of a document is none of them. */
export function useScannedSearch(tab: CurrentTab, page: () => HTMLElement | null, find: (code: string) => void): void {
  useScanner({
    active: () => tab.active.value,
    // A field of the list that takes codes, say a shelf, keeps them.
    root: () => (keepsCodes(document.activeElement) ? null : page()),
    onScan(code) {
      if (isDocumentNumber(code)) return false
      find(code)
      beep('ok')
      return true
    },
  })
}

function keepsCodes(target: Element | null): boolean {
  return isTextField(target) && codeUse(target) === 'keep'
}
