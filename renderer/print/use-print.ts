import { nextTick, readonly, shallowRef, type Ref } from 'vue'

export interface PrintLayout {
  /** While true, the pages stand in the document for the printer (`PrintRoot`). */
  readonly printing: Readonly<Ref<boolean>>
  /** Lay the pages out, print, and take them away again. */
  print<Result>(send: () => Promise<Result>): Promise<Result>
}

/** The window prints itself: its print style sheet shows the pages and nothing else. */
export function usePrintLayout(): PrintLayout {
  const printing = shallowRef(false)
  return {
    printing: readonly(printing),
    async print(send) {
      printing.value = true
      try {
        await nextTick()
        await document.fonts.ready
        return await send()
      } finally {
        printing.value = false
      }
    },
  }
}
