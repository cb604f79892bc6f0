import { IconFileExport } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import VoucherScreen from './VoucherScreen.vue'

export const screens: Screen[] = [
  {
    name: 'voucher.export',
    section: 'report',
    icon: IconFileExport,
    component: VoucherScreen,
    title: (text) => text.voucher.title,
    key: () => 'voucher.export',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'voucher.export',
    section: 'report',
    icon: IconFileExport,
    screen: 'voucher.export',
    parameters: {},
    order: 20,
    title: (text) => text.voucher.title,
    keywords:
      'pzdc pingzheng daochu kmdz kemu duizhao jindie yongyou voucher export account mapping kingdee yonyou 科目对照',
  },
]
