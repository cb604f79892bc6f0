import { IconFileDollar } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import StatementScreen from './StatementScreen.vue'

export const screens: Screen[] = [
  {
    name: 'statement',
    section: 'money',
    icon: IconFileDollar,
    component: StatementScreen,
    title: (text) => text.statement.action,
    key: ({ partnerId, side }) => `statement ${String(side ?? '')} ${String(partnerId ?? '')}`,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'statement',
    section: 'money',
    icon: IconFileDollar,
    screen: 'statement',
    parameters: { partnerId: null, side: 'receivable' },
    order: 18,
    title: (text) => text.statement.action,
    keywords: 'dzd duizhangdan kehu gongyingshang duizhang statement of account customer supplier',
  },
]
