import type { TillSettings } from '#shared/contract/till.ts'
import { TILL_PRESETS, type TillKeyMap } from '#shared/domain/till/till-key.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

const content = statement<[], { content: string }>('SELECT content FROM till_setting WHERE id = 1')
const put = statement<[string], never>(`
  INSERT INTO till_setting (id, content) VALUES (1, ?)
  ON CONFLICT (id) DO UPDATE SET content = excluded.content, version = version + 1`)

/** As the program suggests it: electronic money first, because most customers pay so; kilograms by label 21 and 22. */
export const SUGGESTED_SETTINGS: TillSettings = {
  methods: ['wechat', 'cash', 'alipay', 'card', 'onAccount', 'deposit'],
  accounts: { cash: null, wechat: null, alipay: null, card: null },
  rounding: 'fen',
  roundsAlways: false,
  scaleRules: [
    { length: 13, prefix: '21', carries: 'amount' },
    { length: 13, prefix: '22', carries: 'weight' },
    { length: 18, prefix: '26', carries: 'amount' },
  ],
  tiles: [],
  receiptWidth: 58,
  receiptHead: [],
  receiptFoot: [],
  keys: { layout: 'guanjiapo', own: mutable(TILL_PRESETS.guanjiapo) },
}

function mutable(map: TillKeyMap): TillSettings['keys']['own'] {
  return Object.fromEntries(
    Object.entries(map).map(([action, keys]) => [action, [...keys]]),
  ) as TillSettings['keys']['own']
}

export function tillSettings(db: ReadableDb): TillSettings {
  const row = content(db).get()
  // Settings that were kept before there were layouts take the suggested one.
  if (row === undefined) return SUGGESTED_SETTINGS
  const kept = { ...SUGGESTED_SETTINGS, ...(JSON.parse(row.content) as TillSettings) }
  // An own layout of before an action was there has no key for it: it takes the suggested one.
  const own = { ...SUGGESTED_SETTINGS.keys.own, ...kept.keys.own }
  return { ...kept, keys: { ...kept.keys, own } }
}

export function putTillSettings(db: WritableDb, settings: TillSettings): void {
  put(db).run(JSON.stringify(settings))
}
