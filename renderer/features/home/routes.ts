import { IconRoute } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import HomeScreen from './HomeScreen.vue'

export const screens: Screen[] = [
  {
    name: 'home',
    section: 'home',
    icon: IconRoute,
    component: HomeScreen,
    title: (text) => text.home.tab,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'home',
    section: 'home',
    icon: IconRoute,
    screen: 'home',
    parameters: {},
    order: 10,
    title: (text) => text.home.title,
    keywords: 'sy shouye lct liuchengtu ywlct yewu liucheng home flow 今日看板 老板看板 kanban',
  },
]
