import { IconSettings } from '@tabler/icons-vue'
import SettingsScreen from './SettingsScreen.vue'
import type { Screen, ScreenAction } from './screen.ts'

export const screens: Screen[] = [
  {
    name: 'settings',
    section: 'setting',
    icon: IconSettings,
    component: SettingsScreen,
    title: (text) => text.shell.settings.title,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'settings',
    section: 'setting',
    icon: IconSettings,
    screen: 'settings',
    parameters: {},
    order: 90,
    title: (text) => text.shell.settings.title,
    keywords:
      'sz shezhi settings tj tijian check theme zhuti yuyan language 操作员 czy caozuoyuan 密码 mima user password 权限 quanxian',
  },
]
