import { IconReportMoney } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import DailyReportScreen from './DailyReportScreen.vue'

export const screens: Screen[] = [
  {
    name: 'dailyReport',
    section: 'report',
    icon: IconReportMoney,
    component: DailyReportScreen,
    title: (text) => text.dailyReport.title,
    key: () => 'dailyReport',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'dailyReport',
    section: 'report',
    icon: IconReportMoney,
    screen: 'dailyReport',
    parameters: { from: null, to: null },
    order: 5,
    title: (text) => text.dailyReport.title,
    keywords: 'jyrb jingying ribao rijie rj daily report day end',
  },
]
