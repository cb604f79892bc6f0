/** What an offered sales price comes from, the narrower first (domain.md §3). */
export const PRICE_SOURCES = ['last', 'partnerList', 'levelList', 'generalList', 'level', 'retail'] as const
export type PriceSource = (typeof PRICE_SOURCES)[number]

/** 上次价优先 or 价格表优先. */
export const PRICE_ORDERS = ['lastFirst', 'listFirst'] as const
export type PriceOrder = (typeof PRICE_ORDERS)[number]
