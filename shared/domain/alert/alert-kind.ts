/** 预警 kinds: 低库存 · 超储 · 负库存 · 临期 · 过期 · 滞销. */
export const ALERT_KINDS = ['low', 'high', 'negative', 'expiring', 'expired', 'slow'] as const

export type AlertKind = (typeof ALERT_KINDS)[number]
