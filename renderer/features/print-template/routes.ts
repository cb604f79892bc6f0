import { IconTemplate } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import TemplateScreen from './TemplateScreen.vue'

export const screens: Screen[] = [
  {
    name: 'print.template',
    section: 'setting',
    icon: IconTemplate,
    component: TemplateScreen,
    title: (text) => text.printTemplate.title,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'print.template',
    section: 'setting',
    icon: IconTemplate,
    screen: 'print.template',
    parameters: {},
    order: 31,
    title: (text) => text.printTemplate.title,
    keywords: 'djmb danjumoban dymb dayinmoban form template logo qr 打印模板 店标 二维码 列宽',
  },
]
