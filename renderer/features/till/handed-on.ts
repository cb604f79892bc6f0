import { shallowRef, watch, type Ref } from 'vue'

/** Scanned in a tab of its own that had nothing more to do, in the order of scanning. */
const handed = shallowRef<readonly string[]>([])

/** The running till has it as soon as it is in front. */
export function handOn(code: string): void {
  handed.value = [...handed.value, code]
}

export function useHandedOn(active: Readonly<Ref<boolean>>, scan: (code: string) => void): void {
  watch(
    [active, handed],
    ([isActive, codes]) => {
      if (!isActive || codes.length === 0) return
      handed.value = []
      for (const code of codes) scan(code)
    },
    { immediate: true },
  )
}
