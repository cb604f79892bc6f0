import { IconFileImport } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import ImportScreen from './ImportScreen.vue'

export const screens: Screen[] = [
  {
    name: 'import',
    section: 'setting',
    icon: IconFileImport,
    component: ImportScreen,
    title: (text) => text.imports.title,
    key: () => 'import',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'import',
    section: 'setting',
    icon: IconFileImport,
    screen: 'import',
    parameters: { kind: null },
    order: 70,
    title: (text) => text.imports.action,
    keywords: 'dr daoru import excel csv 导入 老软件 换软件 migrate',
  },
]
