import { describe, expect, it } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { fileSize, shortDate, shortMoment, shortMoney, yuan } from './format.ts'

describe('figures and times as they are shown', () => {
  it('puts the minus before the ¥', () => {
    expect(yuan(money(123_450))).toBe('¥1,234.50')
    expect(yuan(money(-1200))).toBe('-¥12.00')
    expect(yuan(money(0))).toBe('¥0.00')
  })

  it('shortens to 万 and 亿, in English to K and M', () => {
    expect(shortMoney(money(999_999), 'zh-CN')).toBe('9,999.99')
    expect(shortMoney(money(1_234_500), 'zh-CN')).toBe('1.2 万')
    expect(shortMoney(money(-30_000_000_000), 'zh-CN')).toBe('-3 亿')
    expect(shortMoney(money(1_234_500), 'en-US')).toBe('12.3K')
    expect(shortMoney(money(450_000_000), 'en-US')).toBe('4.5M')
  })

  it('drops the year within the year and the date within the day', () => {
    const now = new Date(2026, 10, 22, 16, 0).getTime()
    expect(shortDate('2026-11-02', '2026-11-22')).toBe('11-02')
    expect(shortDate('2025-12-31', '2026-11-22')).toBe('2025-12-31')
    expect(shortMoment(new Date(2026, 10, 22, 15, 30).getTime(), now)).toBe('15:30')
    expect(shortMoment(new Date(2026, 10, 21, 15, 30).getTime(), now)).toBe('11-21')
    expect(shortMoment(new Date(2025, 0, 5).getTime(), now)).toBe('2025-01-05')
  })

  it('writes file sizes', () => {
    expect(fileSize(820_000)).toBe('820 KB')
    expect(fileSize(4_320_000)).toBe('4.3 MB')
  })
})
