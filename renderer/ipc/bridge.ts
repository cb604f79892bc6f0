import type { Bridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    readonly zhangshi: Bridge
  }
}

/** The preload's bridge; a test puts a fake one on `window`. */
export function bridge(): Bridge {
  return window.zhangshi
}
