/** 收银键位: which key does what at the till (ux.md §6.3). Digits, letters, Enter, Esc, ↑↓, Delete, + and − are not for changing. */
export const TILL_ACTIONS = [
  'quantity',
  'price',
  'discount',
  'agree',
  'customer',
  'find',
  'hold',
  'remark',
  'reprint',
  'drawer',
  'clear',
  'undo',
  'return',
  'shift',
  'pay',
] as const
export type TillAction = (typeof TILL_ACTIONS)[number]

/** Keys that may be given to an action. F1, F9 and F11 belong to the program; signs act only while the box is empty. */
export const TILL_KEYS = [
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F10',
  'F12',
  '*',
  '.',
  '/',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Control+Delete',
  'Control+d',
  'Control+z',
  'Control+t',
  'Control+j',
] as const
export type TillKey = (typeof TILL_KEYS)[number]

export type TillKeyMap = Readonly<Record<TillAction, readonly TillKey[]>>

const CHORDS = {
  drawer: ['Control+d'],
  clear: ['Control+Delete'],
  undo: ['Control+z'],
  return: ['Control+t'],
  shift: ['Control+j'],
} as const satisfies Partial<TillKeyMap>

/** Layouts people bring along; 管家婆式 is the first one of new books. */
export const TILL_PRESETS = {
  guanjiapo: {
    ...CHORDS,
    quantity: ['*'],
    price: ['.'],
    discount: ['/'],
    agree: ['F10'],
    customer: ['F2'],
    find: ['F3', 'F12'],
    hold: ['F8'],
    remark: ['F6'],
    reprint: ['F7'],
    pay: [],
  },
  sixun: {
    ...CHORDS,
    quantity: ['*', 'F2'],
    price: ['F3', '.'],
    discount: ['F4', '/'],
    agree: ['F5'],
    customer: ['F6'],
    find: ['F7'],
    hold: ['F8'],
    remark: ['F10'],
    reprint: ['F12'],
    pay: ['End'],
  },
  zhongding: {
    ...CHORDS,
    quantity: ['F8', '*'],
    price: ['F7', '.'],
    discount: ['F6', '/'],
    agree: ['F10'],
    customer: ['F2'],
    find: ['F3'],
    hold: ['F4'],
    remark: ['Insert'],
    reprint: ['F12'],
    pay: ['F5'],
  },
} as const satisfies Readonly<Record<string, TillKeyMap>>

export const TILL_LAYOUTS = ['guanjiapo', 'sixun', 'zhongding', 'own'] as const
export type TillLayout = (typeof TILL_LAYOUTS)[number]

/** The layout in use and the shop's own one, which is kept while another is tried. */
export interface TillKeySetting {
  readonly layout: TillLayout
  readonly own: TillKeyMap
}

export function tillKeyMap({ layout, own }: TillKeySetting): TillKeyMap {
  return layout === 'own' ? own : TILL_PRESETS[layout]
}

/** What a key does; null: nothing. */
export function actionOfKey(map: TillKeyMap, key: string): TillAction | null {
  return TILL_ACTIONS.find((action) => map[action].some((one) => one === key)) ?? null
}

/** Give a key to an action; whoever had it loses it, and is named so that the screen can say so. */
export function assignKey(
  map: TillKeyMap,
  action: TillAction,
  key: TillKey,
): { readonly map: TillKeyMap; readonly takenFrom: TillAction | null } {
  const before = actionOfKey(map, key)
  if (before === action) return { map, takenFrom: null }
  const freed = before === null ? map : { ...map, [before]: map[before].filter((one) => one !== key) }
  return { map: { ...freed, [action]: [key] }, takenFrom: before }
}

/** A key that two actions want: only settings that were written by hand can say that. */
export function doubledKeys(map: TillKeyMap): readonly TillKey[] {
  const all = TILL_ACTIONS.flatMap((action) => map[action])
  return TILL_KEYS.filter((key) => all.filter((one) => one === key).length > 1)
}
