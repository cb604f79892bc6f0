import { IconTag } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import LabelScreen from './LabelScreen.vue'

export const screens: Screen[] = [
  {
    name: 'label.print',
    section: 'product',
    icon: IconTag,
    component: LabelScreen,
    title: (text) => text.label.title,
    key: ({ documentId, productIds }) => `label.print ${String(documentId ?? '')} ${String(productIds ?? '')}`,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'label.print',
    section: 'product',
    icon: IconTag,
    screen: 'label.print',
    parameters: {},
    order: 40,
    title: (text) => text.label.title,
    keywords: 'dybq dayinbiaoqian jq jiaqian tm tiaoma label price tag barcode sticker 标签 价签 打印价签 条码',
  },
]
