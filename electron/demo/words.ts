import type { Both, Language } from './catalogue.ts'

/** Every other text of the demo books. */
export const WORDS = {
  books: ['顺达批发部', 'Shunda Wholesale'],
  file: ['演示-顺达批发部', 'Demo-Shunda Wholesale'],
  owner: ['周顺达', 'Zhou Shunda'],
  shop: ['门店', 'Shop'],
  back: ['后仓', 'Back store'],
  opening: ['开账盘点', 'Counted at the opening'],
  weekly: ['每周补货', 'Weekly delivery'],
  priceRise: ['供应商通知：食用油涨价 12%', 'Supplier notice: cooking oil up 12 %'],
  lateSlip: ['补录：送货单晚到', 'Entered late: the delivery note came days after the goods'],
  wrongCustomer: ['客户录错', 'Wrong customer'],
  enteredTwice: ['重复录入', 'Entered twice'],
  waiting: ['客户还在凑单', 'The customer is still adding to it'],
  toCheck: ['等点完货再过账', 'To be posted when the goods are counted'],
} as const satisfies Record<string, Both>

export function inLanguage(both: Both, language: Language): string {
  return language === 'zh-CN' ? both[0] : both[1]
}
