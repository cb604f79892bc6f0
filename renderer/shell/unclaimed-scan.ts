import { readonly, shallowRef, type Ref } from 'vue'
import { isDocumentNumber } from '#shared/domain/document/document-number.ts'
import { beep } from '#renderer/ui/scan/beep.ts'
import { useUnclaimedScans } from '#renderer/ui/scan/scanner.ts'
import { documentEntry } from './palette-entries.ts'
import { usePaletteStore } from './palette-store.ts'
import { useTabsStore } from './tabs-store.ts'

const SAID_FOR = 8_000
const said = shallowRef<string | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** What was scanned over a dialog, for the status bar; null: nothing lately. */
export const saidScan: Readonly<Ref<string | null>> = readonly(said)

function say(code: string): void {
  said.value = code
  beep('attention')
  clearTimeout(timer)
  timer = setTimeout(() => (said.value = null), SAID_FOR)
}

/**
 * What is scanned where no screen and no field has a use for it: the number of a document opens the document,
 * everything else is looked for as by Ctrl+K. A dialog is not covered by it: there the code is only said.
 */
export function useScansOfShell(): void {
  const palette = usePaletteStore()
  const tabs = useTabsStore()

  async function openDocument(number: string): Promise<boolean> {
    const found = await palette.findDocument(number.toUpperCase())
    if (found === null) return false
    const { screen, parameters } = documentEntry(found)
    tabs.open(screen, parameters)
    beep('ok')
    return true
  }

  useUnclaimedScans((code, target) => {
    if (palette.open || target.closest('[role=dialog]') !== null) return say(code)
    const look = () => {
      palette.lookFor(code)
      beep('ok')
    }
    if (!isDocumentNumber(code)) look()
    else void openDocument(code).then((opened) => opened || look())
  })
}
