import { IconHelp } from '@tabler/icons-vue'
import { defineAsyncComponent } from 'vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'

export const screens: Screen[] = [
  {
    name: 'help',
    section: 'setting',
    icon: IconHelp,
    component: defineAsyncComponent(() => import('./HelpScreen.vue')),
    title: (text) => text.help.title,
    key: () => 'help',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'help',
    section: 'setting',
    icon: IconHelp,
    screen: 'help',
    parameters: {},
    order: 95,
    title: (text) => text.help.title,
    keywords: 'bz bangzhu help f1 jiaocheng 教程 说明',
  },
]
