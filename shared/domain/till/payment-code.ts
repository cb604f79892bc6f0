export type PaymentProvider = 'wechat' | 'alipay'

/** 付款码 on a customer's phone: WeChat 18 digits beginning 10–15, Alipay 16–24 digits beginning 25–30. */
export function paymentProviderOf(code: string): PaymentProvider | null {
  if (/^1[0-5]\d{16}$/.test(code)) return 'wechat'
  return /^(?:2[5-9]|30)\d{14,22}$/.test(code) ? 'alipay' : null
}
