import { defineStore } from 'pinia'
import { ref, watchEffect } from 'vue'
import type { MachineSettings } from '#shared/contract/machine.ts'
import { api } from '#renderer/ipc/client.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { shownAtOnce } from '#renderer/ipc/shown-at-once.ts'
import { language } from '#renderer/text/text.ts'
import { letSpeak } from '#renderer/ui/voice/voice.ts'

export const FONT_SCALES = [100, 115, 130, 150, 175] as const

/** Settings of this computer: language, theme, font scale. Kept by the main process. */
export const useSettingsStore = defineStore('settings', () => {
  const settings = ref<MachineSettings>({ language: 'zh-CN', theme: 'system', fontScale: 100 })

  const shown = shownAtOnce(settings)

  async function load(): Promise<void> {
    await shown.show(api.machine.get({}))
  }

  /** Shown at once; what the main process keeps follows. */
  async function change(part: Partial<MachineSettings>): Promise<void> {
    shown.change({ ...settings.value, ...part })
    await shown.show(api.machine.set(part))
  }

  function stepFontScale(step: 1 | -1): Promise<void> {
    const at = FONT_SCALES.indexOf(settings.value.fontScale)
    const next = FONT_SCALES[at + step]
    return next === undefined ? Promise.resolve() : change({ fontScale: next })
  }

  watchEffect(() => {
    language.value = settings.value.language
    letSpeak(settings.value.voice === true)
  })
  onTopics(['machine'], () => void load())

  return { settings, load, change, stepFontScale }
})
