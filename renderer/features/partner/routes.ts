import { IconAddressBook, IconPlus } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import PartnerForm from './PartnerForm.vue'
import PartnerList from './PartnerList.vue'

export const screens: Screen[] = [
  {
    name: 'partner.list',
    section: 'partner',
    icon: IconAddressBook,
    component: PartnerList,
    title: (text) => text.partner.title,
    key: ({ owing }) => `partner.list ${String(owing ?? '')}`,
  },
  {
    name: 'partner.form',
    section: 'partner',
    icon: IconAddressBook,
    component: PartnerForm,
    title: (text) => text.partner.form.newTitle,
    key: ({ id, side }) => `partner.form ${String(id ?? `new ${String(side ?? '')}`)}`,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'partner.list',
    section: 'partner',
    icon: IconAddressBook,
    screen: 'partner.list',
    parameters: {},
    order: 10,
    title: (text) => text.partner.actionList,
    keywords: 'wldw wanglai danwei gys kh partners suppliers customers 供应商 客户 往来',
  },
  {
    id: 'partner.create.supplier',
    section: 'partner',
    icon: IconPlus,
    screen: 'partner.form',
    parameters: { id: null, side: 'supplier' },
    order: 20,
    title: (text) => text.partner.actionCreateSupplier,
    keywords: 'xjgys gongyingshang new supplier 新建供应商',
  },
  {
    id: 'partner.create.customer',
    section: 'partner',
    icon: IconPlus,
    screen: 'partner.form',
    parameters: { id: null, side: 'customer' },
    order: 30,
    title: (text) => text.partner.actionCreateCustomer,
    keywords: 'xjkh kehu new customer 新建客户',
  },
]
