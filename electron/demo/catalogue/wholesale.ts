import type { Catalogue } from '../catalogue.ts'
import { FOOD } from './wholesale-food.ts'
import { DRINKS_AND_HOUSEHOLD } from './wholesale-other.ts'

/** 批发: a small wholesale shop for food and household goods, with a shop front. */
export const WHOLESALE: Catalogue = {
  books: ['顺达批发部', 'Shunda Wholesale'],
  owner: ['周顺达', 'Zhou Shunda'],
  markup: { retail: 135, wholesale: 112 },
  creditLimit: 80_000,
  shipments: { from: 4, to: 6, saturday: 8, sunday: 4, cases: 4 },
  sales: { from: 4, to: 7, weekend: 9, pieces: 6 },
  rise: { shelf: '食用油', remark: ['供应商通知：食用油涨价 12%', 'Supplier notice: cooking oil up 12 %'] },
  words: {
    request: ['元旦备货', 'For the New Year'],
    cameBack: ['客户要换别的口味', 'The customer wants another flavour'],
    sentBack: ['临期，退厂家', 'Near its date, back to the supplier'],
    sample: ['试吃', 'For tasting'],
    loss: ['摔破', 'Dropped'],
  },
  suppliers: [
    ['恒昌饮料商行', 'Hengchang Beverages', '刘建国', 'Liu Jianguo', '物流园A区3号', '3 Logistics Park A'],
    ['瑞丰酒业有限公司', 'Ruifeng Liquor', '陈志强', 'Chen Zhiqiang', '酒城路88号', '88 Jiucheng Road'],
    ['金禾粮油贸易', 'Jinhe Grain and Oil', '赵秀英', 'Zhao Xiuying', '粮库街21号', '21 Granary Street'],
    ['鼎味食品配送', 'Dingwei Food Supply', '孙立新', 'Sun Lixin', '东环路156号', '156 East Ring Road'],
    ['百顺食品批发', 'Baishun Foods', '周海涛', 'Zhou Haitao', '物流园B区12号', '12 Logistics Park B'],
    ['乐享休闲食品', 'Lexiang Snacks', '吴晓梅', 'Wu Xiaomei', '创业大道9号', '9 Chuangye Avenue'],
    ['绿源乳业经销处', 'Greenspring Dairy Agency', '郑国庆', 'Zheng Guoqing', '牧场路2号', '2 Pasture Road'],
    ['洁家日化商贸', 'Jiejia Household', '冯丽华', 'Feng Lihua', '西市场47号', '47 West Market'],
  ],
  customers: [
    ['李记便利店', 'Li’s Corner Store', '李国平', 'Li Guoping', '建设路12号', '12 Jianshe Road'],
    ['好又多超市（城西店）', 'Haoyouduo Market West', '王芳', 'Wang Fang', '西城大街66号', '66 Xicheng Street'],
    ['万家福生活超市', 'Wanjiafu Market', '张伟', 'Zhang Wei', '人民路108号', '108 Renmin Road'],
    ['学府路小卖部', 'Xuefu Road Kiosk', '何小军', 'He Xiaojun', '学府路5号', '5 Xuefu Road'],
    ['老街烟酒店', 'Old Street Tobacco', '徐德明', 'Xu Deming', '老街31号', '31 Old Street'],
    ['阳光社区便民店', 'Sunshine Community Shop', '马玉兰', 'Ma Yulan', '阳光小区2栋', '2 Sunshine Estate'],
    ['客来香饭店', 'Kelaixiang Restaurant', '高飞', 'Gao Fei', '解放路77号', '77 Jiefang Road'],
    ['川味小馆', 'Sichuan Kitchen', '唐永贵', 'Tang Yonggui', '和平街19号', '19 Heping Street'],
    ['育才小学食堂', 'Yucai School Canteen', '韩淑珍', 'Han Shuzhen', '育才路1号', '1 Yucai Road'],
    ['车站综合商店', 'Station General Store', '曹建军', 'Cao Jianjun', '站前路8号', '8 Station Road'],
    ['惠民超市', 'Huimin Market', '彭涛', 'Peng Tao', '新华路210号', '210 Xinhua Road'],
    ['河东批发部', 'Hedong Wholesale', '曾红梅', 'Zeng Hongmei', '河东路35号', '35 Hedong Road'],
  ],
  shelves: [...DRINKS_AND_HOUSEHOLD, ...FOOD],
}
