import { IconPrinter } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import PrintCenter from './PrintCenter.vue'

export const screens: Screen[] = [
  {
    name: 'print.center',
    section: 'setting',
    icon: IconPrinter,
    component: PrintCenter,
    title: (text) => text.print.center.title,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'print.center',
    section: 'setting',
    icon: IconPrinter,
    screen: 'print.center',
    parameters: {},
    order: 30,
    title: (text) => text.print.center.title,
    keywords: 'dyzx dayinzhongxin dyj dayinji print centre center printer queue 打印机 待打印 测试页 校准',
  },
]
