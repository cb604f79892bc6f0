import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api } from '#renderer/ipc/client.ts'

/** The program's own window buttons. */
export const useWindowStore = defineStore('window', () => {
  const maximized = ref(false)

  async function follow(state: Promise<{ maximized: boolean }>): Promise<void> {
    maximized.value = (await state).maximized
  }

  return {
    maximized,
    load: () => follow(api.window.state({})).catch(() => undefined),
    minimize: () => follow(api.window.minimize({})),
    toggleMaximize: () => follow(api.window.toggleMaximize({})),
    toggleFullScreen: () => follow(api.window.toggleFullScreen({})),
    close: () => follow(api.window.close({})).catch(() => undefined),
  }
})
