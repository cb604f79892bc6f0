import { IconChecklist } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import OpeningWizard from './OpeningWizard.vue'

export const screens: Screen[] = [
  {
    name: 'opening.wizard',
    section: 'setting',
    icon: IconChecklist,
    component: OpeningWizard,
    title: (text) => text.opening.wizard.title,
    key: () => 'opening.wizard',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'opening.wizard',
    section: 'setting',
    icon: IconChecklist,
    screen: 'opening.wizard',
    parameters: { step: null },
    order: 80,
    title: (text) => text.opening.wizard.action,
    keywords: 'kzxd kaizhang xiangdao qc qichu opening wizard checklist 开账清单 期初',
  },
]
