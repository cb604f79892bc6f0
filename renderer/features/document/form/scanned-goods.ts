import { readonly, shallowRef, type Ref } from 'vue'
import type { ProductHit } from '#shared/contract/product.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { beep } from '#renderer/ui/scan/beep.ts'
import { createQueue } from '#renderer/ui/scan/queue.ts'
import { bindBarcode } from '../store.ts'
import { isBlankLine } from './entry-line.ts'
import type { FormLines } from './form-lines.ts'
import type { ScannedHit } from './product-cell.ts'
import { lineOfScan, withScan } from './scanned-line.ts'

/** What is scanned while a document is entered: one more on its line, or a new line. */
export interface ScannedGoods {
  /** Codes no product has, in the order they were scanned. */
  readonly unknown: Readonly<Ref<readonly string[]>>
  readonly problem: Readonly<Ref<unknown>>
  /** @param elsewhere whether a code that is neither goods nor a document was known where it was scanned, and is left there */
  take(code: string, elsewhere?: () => Promise<boolean>): void
  /** The code belongs to this product from now on, and counts. */
  bind(code: string, hit: ProductHit): void
  ignore(code: string): void
}

type ScannedLines = Pick<FormLines, 'sheet' | 'cell' | 'facts'>

/**
 * @param counted the cursor stands in the quantity of what was scanned
 * @param takeNumber whether a code that is no barcode was the number of a document, and was taken
 */
export function useScannedGoods(
  { sheet, cell, facts }: ScannedLines,
  counted: () => void,
  takeNumber: (number: string) => Promise<boolean>,
): ScannedGoods {
  const unknown = shallowRef<readonly string[]>([])
  const problem = shallowRef<unknown>(null)
  const queue = createQueue((refusal) => (problem.value = refusal))

  /** A figure that stands typed counts; a search that was begun, and what the scanner itself opened, do not. */
  function leaveCell(): void {
    const { edit, cursor } = sheet.state.value
    if (edit === null) return
    const nothing = cursor.column === 'product' || (edit.text === '' && !edit.inPlace)
    sheet.run({ do: nothing ? 'cancel' : 'leave' })
  }

  function put(scanned: ScannedHit): void {
    facts.remember([scanned.hit])
    leaveCell()
    const line = lineOfScan(sheet.rows.value, scanned) ?? sheet.rows.value.find(isBlankLine)
    if (line === undefined) return
    sheet.run({ do: 'change', key: line.key, change: (now) => withScan(now, scanned) })
    const row = sheet.rows.value.findIndex(({ key }) => key === line.key)
    sheet.run({ do: 'goTo', cursor: { row, column: 'quantity' } })
    counted()
  }

  async function count(code: string, elsewhere = () => Promise.resolve(false)): Promise<void> {
    problem.value = null
    const scanned = await cell.scanned(code)
    const known = scanned !== null || (await takeNumber(code)) || (await elsewhere())
    if (scanned !== null) put(scanned)
    else if (!known && !unknown.value.includes(code)) unknown.value = [...unknown.value, code]
    beep(known ? 'ok' : 'unknown')
  }

  const ignore = (code: string) => void (unknown.value = unknown.value.filter((one) => one !== code))

  /** A product may have been given the code in the meantime, here or in another tab. */
  async function askAgain(): Promise<void> {
    for (const code of unknown.value) {
      const scanned = await cell.scanned(code)
      if (scanned === null) continue
      ignore(code)
      put(scanned)
    }
  }

  onTopics(['product'], () => queue.add(askAgain))
  return {
    unknown: readonly(unknown),
    problem: readonly(problem),
    take(code, elsewhere) {
      leaveCell()
      queue.add(() => count(code, elsewhere))
    },
    bind: (code, hit) =>
      queue.add(async () => {
        problem.value = null
        await bindBarcode(code, hit)
        await askAgain()
      }),
    ignore,
  }
}
