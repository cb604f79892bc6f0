import {
  IconArrowsExchange,
  IconCash,
  IconCashOff,
  IconCoins,
  IconFileText,
  IconListDetails,
  IconTag,
  IconWallet,
} from '@tabler/icons-vue'
import type { Component } from 'vue'
import { MONEY_TYPES, type MoneyType } from '#shared/domain/money/money-type.ts'
import type { Screen, ScreenAction, ScreenParameters } from '#renderer/shell/screen.ts'
import AccountLedger from './account/AccountLedger.vue'
import AccountList from './account/AccountList.vue'
import CategoryList from './account/CategoryList.vue'
import MoneyForm from './form/MoneyForm.vue'
import MoneyList from './list/MoneyList.vue'
import MoneyView from './view/MoneyView.vue'

const ICONS: Record<MoneyType, Component> = {
  collection: IconCash,
  payment: IconCashOff,
  depositReceived: IconCash,
  depositPaid: IconCashOff,
  income: IconCoins,
  expense: IconCoins,
  accountTransfer: IconArrowsExchange,
  partnerAdjustment: IconFileText,
  openingPartner: IconFileText,
  openingAccount: IconWallet,
}

/** Words the palette finds a type by. */
const KEYWORDS: Record<MoneyType, string> = {
  collection: 'sk skd shoukuan collection receive money',
  payment: 'fk fkd fukuan payment pay supplier',
  depositReceived: 'ys yskd yushou deposit received prepayment',
  depositPaid: 'yf yfkd yufu deposit paid prepayment',
  income: 'sr qtsr shouru other income',
  expense: 'zc fyzc feiyong zhichu expense cost',
  accountTransfer: 'zz zhzz zhuanzhang account transfer',
  partnerAdjustment: 'wltz wanglai tiaozheng huaizhang duichong bad debt netting adjustment',
  openingPartner: 'qcwl qichu wanglai opening balance partner',
  openingAccount: 'qczj qichu zijin opening balance account',
}

/** As for every other document: 新建 before the initials of what is made, xjskd. */
const createInitials = (type: MoneyType) =>
  KEYWORDS[type]
    .split(' ')
    .slice(0, 2)
    .map((initials) => `xj${initials}`)
    .join(' ')

/** Place in the rail's menu. */
const ORDER: Record<MoneyType, number> = {
  collection: 10,
  payment: 11,
  depositReceived: 12,
  depositPaid: 13,
  income: 14,
  expense: 15,
  accountTransfer: 16,
  partnerAdjustment: 17,
  openingPartner: 18,
  openingAccount: 19,
}

function typeOf(parameters: ScreenParameters): MoneyType | null {
  return MONEY_TYPES.find((type) => type === parameters['type']) ?? null
}

export const screens: Screen[] = [
  {
    name: 'money.list',
    section: 'money',
    icon: IconListDetails,
    component: MoneyList,
    title: (text, parameters) => {
      const type = typeOf(parameters)
      return type === null ? text.money.all : text.money.types[type]
    },
    key: ({ type }) => `money.list ${String(type ?? '')}`,
  },
  {
    name: 'money.form',
    section: 'money',
    icon: IconCash,
    iconOf: (parameters) => ICONS[typeOf(parameters) ?? 'collection'],
    component: MoneyForm,
    title: (text, parameters) => text.money.create[typeOf(parameters) ?? 'collection'],
    key: ({ type, draftId, copyOf, amends, partnerId, orderId }) => {
      if (amends != null) return `money.form amends ${String(amends)}`
      if (orderId != null) return `money.form of order ${String(orderId)}`
      return `money.form ${String(type)} ${String(draftId ?? '')} ${String(copyOf ?? '')} ${String(partnerId ?? '')}`
    },
  },
  {
    name: 'money.view',
    section: 'money',
    icon: IconFileText,
    component: MoneyView,
    title: (_text, parameters) => `#${String(parameters['id'])}`,
    key: ({ id }) => `money.view ${String(id)}`,
  },
  {
    name: 'account.list',
    section: 'money',
    icon: IconWallet,
    component: AccountList,
    title: (text) => text.money.accounts.title,
  },
  {
    name: 'account.ledger',
    section: 'money',
    icon: IconListDetails,
    component: AccountLedger,
    title: (text) => text.money.ledger.title,
    key: () => 'account.ledger',
  },
  {
    name: 'moneyCategory.list',
    section: 'money',
    icon: IconTag,
    component: CategoryList,
    title: (text) => text.money.categories.title,
  },
]

const ofTypes: ScreenAction[] = MONEY_TYPES.flatMap((type) => {
  const create: ScreenAction = {
    id: `money.new.${type}`,
    section: 'money',
    icon: ICONS[type],
    screen: 'money.form',
    parameters: { type, draftId: null },
    order: ORDER[type],
    title: (text) => text.money.create[type],
    keywords: `${KEYWORDS[type]} ${createInitials(type)} new xinjian`,
  }
  const list: ScreenAction = {
    id: `money.list.${type}`,
    section: 'money',
    icon: IconListDetails,
    screen: 'money.list',
    parameters: { type },
    title: (text) => text.money.types[type],
    keywords: `${KEYWORDS[type]} list liebiao`,
  }
  return [create, list]
})

export const actions: ScreenAction[] = [
  ...ofTypes,
  {
    id: 'money.list',
    section: 'money',
    icon: IconListDetails,
    screen: 'money.list',
    parameters: { type: null },
    order: 20,
    title: (text) => text.money.all,
    keywords: 'zjdj zijin danju money documents',
  },
  {
    id: 'account.list',
    section: 'money',
    icon: IconWallet,
    screen: 'account.list',
    parameters: {},
    order: 21,
    title: (text) => text.money.accounts.title,
    keywords: 'zjzh zijin zhanghu xianjin yinhang weixin zhifubao zjls liushui accounts cash bank balance ledger',
  },
  {
    id: 'moneyCategory.list',
    section: 'money',
    icon: IconTag,
    screen: 'moneyCategory.list',
    parameters: {},
    order: 22,
    title: (text) => text.money.categories.title,
    keywords: 'szxm shouzhi xiangmu income expense categories',
  },
]
