import { IconHome, IconSettings } from '@tabler/icons-vue'
import HomeScreen from './HomeScreen.vue'
import SettingsScreen from './SettingsScreen.vue'
import type { Screen, ScreenAction } from './screen.ts'

export const screens: Screen[] = [
  {
    name: 'home',
    section: 'home',
    icon: IconHome,
    component: HomeScreen,
    title: (text) => text.shell.sections.home,
  },
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
    id: 'home',
    section: 'home',
    icon: IconHome,
    screen: 'home',
    parameters: {},
    order: 10,
    title: (text) => text.shell.sections.home,
    keywords: 'sy shouye home',
  },
  {
    id: 'settings',
    section: 'setting',
    icon: IconSettings,
    screen: 'settings',
    parameters: {},
    order: 90,
    title: (text) => text.shell.settings.title,
    keywords: 'sz shezhi settings tj tijian check theme zhuti yuyan language',
  },
]
