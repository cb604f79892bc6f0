import { shallowRef, watch, type Ref } from 'vue'

/** Scanned in a tab of its own that had nothing more to do. */
const handed = shallowRef('')

/** The running till has it as soon as it is in front. */
export function handOn(code: string): void {
  handed.value = code
}

export function useHandedOn(active: Readonly<Ref<boolean>>, scan: (code: string) => void): void {
  watch(
    [active, handed],
    ([isActive, code]) => {
      if (!isActive || code === '') return
      handed.value = ''
      scan(code)
    },
    { immediate: true },
  )
}
