import { IconCalendarCheck } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import PeriodScreen from './PeriodScreen.vue'

export const screens: Screen[] = [
  {
    name: 'period.close',
    section: 'setting',
    icon: IconCalendarCheck,
    component: PeriodScreen,
    title: (text) => text.period.title,
    key: () => 'period.close',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'period.close',
    section: 'setting',
    icon: IconCalendarCheck,
    screen: 'period.close',
    parameters: {},
    order: 20,
    title: (text) => text.period.title,
    keywords: 'jz jiezhang fjz fanjiezhang period close reopen 结账 反结账 月结',
  },
]
