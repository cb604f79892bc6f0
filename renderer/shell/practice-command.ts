import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-vue'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { may } from '#renderer/ui/rights.ts'
import type { PaletteCommand } from './palette-entries.ts'
import { usePracticeStore } from './practice-store.ts'

/** 练习模式 as a command: begun by who may, and left by whoever practises. */
export function practiceCommands(): readonly PaletteCommand[] {
  const practice = usePracticeStore()
  const { current } = useBooksStore()
  if (current?.practice === true)
    return [
      {
        id: 'practice.end',
        icon: IconPlayerStop,
        title: (text) => text.opening.practice.end,
        keywords: 'lx tclx lxms tuichu lianxi practice leave end stop 练习模式',
        run: () => void practice.end(),
      },
    ]
  if (!may('setting.write')) return []
  return [
    {
      id: 'practice.begin',
      icon: IconPlayerPlay,
      title: (text) => text.opening.practice.begin,
      keywords: 'lx lxms lianxi moshi practice begin start training',
      run: () => void practice.begin(),
    },
  ]
}
