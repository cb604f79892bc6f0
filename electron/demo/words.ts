import type { Both, Language } from './catalogue.ts'

/** Every other text of the demo books. */
export const WORDS = {
  file: ['演示', 'Demo'],
  shop: ['门店', 'Shop'],
  back: ['后仓', 'Back store'],
  opening: ['开账盘点', 'Counted at the opening'],
  weekly: ['每周补货', 'Weekly delivery'],
  lateSlip: ['补录：送货单晚到', 'Entered late: the delivery note came days after the goods'],
  wrongCustomer: ['客户录错', 'Wrong customer'],
  enteredTwice: ['重复录入', 'Entered twice'],
  waiting: ['客户还在凑单', 'The customer is still adding to it'],
  toCheck: ['等点完货再过账', 'To be posted when the goods are counted'],
  soldOut: ['供货商断货，余下不要了', 'The supplier is out of it; the rest is not wanted'],
  notWanted: ['客户余下的不要了', 'The customer does not want the rest'],
  broken: ['破损', 'Broken'],
  toShop: ['门店补货', 'To the shop'],
  rebate: ['厂家返利', 'Rebate of the maker'],
  count: ['月中盘点门店', 'Mid-month count of the shop'],
  rent: ['门面和库房租金', 'Rent of shop and store'],
  wages: ['两名员工工资', 'Wages of two'],
  power: ['水电', 'Water and power'],
  fuel: ['送货加油', 'Fuel for the van'],
  cartons: ['卖纸箱', 'Old cartons sold'],
  toBank: ['现金存行', 'Cash to the bank'],
  fromWechat: ['微信提现', 'From WeChat to the bank'],
  before: ['开账前欠款', 'From before the opening'],
  forOrder: ['订货定金', 'Deposit for an order'],
  writtenOff: ['店已关门，尾款收不回', 'The shop has closed; the rest will not come'],
  halfWay: ['先付一部分', 'A part for now'],
} as const satisfies Record<string, Both>

export function inLanguage(both: Both, language: Language): string {
  return language === 'zh-CN' ? both[0] : both[1]
}
