import { IconListTree, IconPlus } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import BillForm from './BillForm.vue'
import BillList from './BillList.vue'

export const screens: Screen[] = [
  {
    name: 'bill.list',
    section: 'product',
    icon: IconListTree,
    component: BillList,
    title: (text) => text.bill.title,
    key: () => 'bill.list',
  },
  {
    name: 'bill.form',
    section: 'product',
    icon: IconListTree,
    component: BillForm,
    title: (text) => text.bill.form.newTitle,
    key: ({ id, productId }) => `bill.form ${String(id ?? `new ${String(productId ?? '')}`)}`,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'bill.list',
    section: 'product',
    icon: IconListTree,
    screen: 'bill.list',
    parameters: {},
    order: 30,
    title: (text) => text.bill.title,
    keywords: 'wlqd wuliaoqingdan bom bill of materials 物料清单 组装 拆卸',
  },
  {
    id: 'bill.create',
    section: 'product',
    icon: IconPlus,
    screen: 'bill.form',
    parameters: { id: null },
    title: (text) => text.bill.form.newTitle,
    keywords: 'xjwlqd xinjian wuliaoqingdan new bill of materials',
  },
]
