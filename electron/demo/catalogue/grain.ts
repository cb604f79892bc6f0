import type { Both, Catalogue } from '../catalogue.ts'

const RICE: Both = ['大米', 'Rice']
const FLOUR: Both = ['面粉', 'Flour']
const OIL: Both = ['食用油', 'Cooking oil']
const CONDIMENTS: Both = ['调味品', 'Condiments']
const COARSE: Both = ['杂粮', 'Coarse grain']

const HEXIANG: Both = ['禾香', 'Hexiang']
const BLACKSOIL: Both = ['黑土', 'Black Soil']
const MAITIAN: Both = ['麦田家', 'Maitian']
const JINSUI: Both = ['金穗', 'Jinsui']
const DINGWEI: Both = ['鼎味', 'Dingwei']
const VALLEY: Both = ['谷雨', 'Grain Rain']
const NO_BRAND: Both = ['', '']

/** 粮油: rice, flour and oil by the bag, coarse grain by weight; canteens and restaurants pay by the month. */
export const GRAIN: Catalogue = {
  books: ['丰谷粮油店', 'Fenggu Grain and Oil'],
  owner: ['田满仓', 'Tian Mancang'],
  markup: { retail: 122, wholesale: 108 },
  creditLimit: 150_000,
  shipments: { from: 3, to: 5, saturday: 6, sunday: 2, cases: 4 },
  sales: { from: 6, to: 9, weekend: 12, pieces: 3 },
  rise: { shelf: '食用油', remark: ['供应商通知：食用油涨价 12%', 'Supplier notice: cooking oil up 12 %'] },
  words: {
    request: ['元旦备货', 'For the New Year'],
    cameBack: ['饭店要换长粒米', 'The restaurant wants long-grain rice'],
    sentBack: ['袋子受潮，退厂家', 'Damp bags, back to the maker'],
    sample: ['试吃新米', 'New rice for tasting'],
    loss: ['鼠咬破袋', 'A bag was gnawed'],
  },
  suppliers: [
    ['黑土米业', 'Black Soil Rice', '稻香', 'Dao Xiang', '粮库街2号', '2 Granary Street'],
    ['禾香米业经销处', 'Hexiang Rice Agency', '米有余', 'Mi Youyu', '粮库街15号', '15 Granary Street'],
    ['金穗油脂', 'Jinsui Oils', '油连波', 'You Lianbo', '油脂路8号', '8 Youzhi Road'],
    ['麦田家面业', 'Maitian Flour', '麦青', 'Mai Qing', '面粉厂路1号', '1 Flour Mill Road'],
    ['鼎味食品配送', 'Dingwei Food Supply', '孙立新', 'Sun Lixin', '东环路156号', '156 East Ring Road'],
    ['谷雨杂粮合作社', 'Grain Rain Cooperative', '谷雨', 'Gu Yu', '山前村', 'Shanqian Village'],
    ['海晶盐业', 'Haijing Salt', '盐立', 'Yan Li', '盐业路6号', '6 Yanye Road'],
    ['山里干货行', 'Hill Dry Goods', '山珍', 'Shan Zhen', '干货市场9号', '9 Dry Goods Market'],
  ],
  customers: [
    ['育才小学食堂', 'Yucai School Canteen', '韩淑珍', 'Han Shuzhen', '育才路1号', '1 Yucai Road'],
    ['客来香饭店', 'Kelaixiang Restaurant', '高飞', 'Gao Fei', '解放路77号', '77 Jiefang Road'],
    ['纺织厂食堂', 'Textile Mill Canteen', '管理员老葛', 'Mr Ge', '纺织路3号', '3 Fangzhi Road'],
    ['老面馆', 'Old Noodle House', '面师傅', 'Chef Mian', '老街40号', '40 Old Street'],
    ['香满楼酒家', 'Xiangmanlou Restaurant', '采购小苗', 'Ms Miao', '滨河路12号', '12 Riverside Road'],
    ['早点铺 王婶', 'Mrs Wang’s Breakfast', '王婶', 'Mrs Wang', '菜市场口', 'Market gate'],
    ['养老院厨房', 'Care Home Kitchen', '厨师长', 'Head cook', '康宁路8号', '8 Kangning Road'],
    ['工地食堂', 'Building Site Canteen', '老贺', 'Mr He', '新区工地二期', 'New District site 2'],
  ],
  shelves: [
    {
      root: RICE,
      name: ['东北大米', 'North-east rice'],
      supplier: 0,
      goods: [
        [['黑土长粒香', 'Black Soil long-grain'], BLACKSOIL, '25kg', 'bag', ['bundle', 4], 12800, 4],
        [['黑土长粒香', 'Black Soil long-grain'], BLACKSOIL, '10kg', 'bag', ['bundle', 5], 5350, 5],
        [['黑土稻花香', 'Black Soil fragrant rice'], BLACKSOIL, '5kg', 'bag', ['bundle', 6], 4280, 3],
        [['黑土珍珠米', 'Black Soil pearl rice'], BLACKSOIL, '10kg', 'bag', ['bundle', 5], 4880, 4],
        [['黑土糯米', 'Black Soil glutinous rice'], BLACKSOIL, '5kg', 'bag', ['bundle', 6], 3180, 2],
      ],
    },
    {
      root: RICE,
      name: ['籼米香米', 'Indica and jasmine rice'],
      supplier: 1,
      goods: [
        [['禾香丝苗米', 'Hexiang silk rice'], HEXIANG, '10kg', 'bag', ['bundle', 5], 5680, 4],
        [['禾香油粘米', 'Hexiang indica rice'], HEXIANG, '25kg', 'bag', ['bundle', 4], 12200, 3],
        [['禾香茉莉香米', 'Hexiang jasmine rice'], HEXIANG, '5kg', 'bag', ['bundle', 6], 4650, 2],
        [['禾香礼盒米', 'Hexiang rice gift box'], HEXIANG, '5kg', 'box', ['case', 4], 8800, 0],
      ],
    },
    {
      root: OIL,
      name: ['食用油', 'Cooking oil'],
      supplier: 2,
      goods: [
        [['金穗一级大豆油', 'Jinsui soybean oil'], JINSUI, '5L', 'barrel', ['case', 4], 4380, 5],
        [['金穗一级大豆油', 'Jinsui soybean oil'], JINSUI, '20L', 'barrel', null, 16800, 2],
        [['金穗菜籽油', 'Jinsui rapeseed oil'], JINSUI, '5L', 'barrel', ['case', 4], 5680, 4],
        [['金穗压榨花生油', 'Jinsui peanut oil'], JINSUI, '5L', 'barrel', ['case', 4], 10200, 3],
        [['金穗玉米油', 'Jinsui corn oil'], JINSUI, '4L', 'barrel', ['case', 4], 5480, 2],
        [['金穗小磨香油', 'Jinsui sesame oil'], JINSUI, '450ml', 'bottle', ['case', 12], 1980, 3],
        [['山茶油礼盒', 'Camellia oil gift box'], JINSUI, '1L×2', 'box', ['case', 4], 21800, 0],
      ],
    },
    {
      root: FLOUR,
      name: ['面粉挂面', 'Flour and noodles'],
      supplier: 3,
      goods: [
        [['麦田家特一粉', 'Maitian fine flour'], MAITIAN, '25kg', 'bag', ['bundle', 4], 9600, 4],
        [['麦田家麦芯粉', 'Maitian wheat flour'], MAITIAN, '5kg', 'bag', ['bundle', 5], 1980, 4],
        [['麦田家饺子粉', 'Maitian dumpling flour'], MAITIAN, '5kg', 'bag', ['bundle', 5], 2280, 3],
        [['麦田家高筋粉', 'Maitian bread flour'], MAITIAN, '2.5kg', 'bag', ['bundle', 8], 1380, 2],
        [['麦田家鸡蛋挂面', 'Maitian egg noodles'], MAITIAN, '1kg', 'pack', ['case', 12], 620, 4],
        [['麦田家荞麦面', 'Maitian buckwheat noodles'], MAITIAN, '500g', 'pack', ['case', 20], 580, 2],
      ],
    },
    {
      root: CONDIMENTS,
      name: ['酱油醋', 'Soy sauce and vinegar'],
      supplier: 4,
      goods: [
        [['鼎味生抽', 'Dingwei light soy sauce'], DINGWEI, '1.9L', 'barrel', ['case', 6], 1380, 4],
        [['鼎味老抽', 'Dingwei dark soy sauce'], DINGWEI, '500ml', 'bottle', ['case', 12], 560, 3],
        [['鼎味陈醋', 'Dingwei vinegar'], DINGWEI, '2.4L', 'barrel', ['case', 6], 1180, 4],
        [['鼎味蚝油', 'Dingwei oyster sauce'], DINGWEI, '700g', 'bottle', ['case', 12], 680, 3],
        [['鼎味豆瓣酱', 'Dingwei bean paste'], DINGWEI, '1kg', 'bottle', ['case', 12], 1150, 3],
        [['鼎味鸡精', 'Dingwei chicken bouillon'], DINGWEI, '1kg', 'bag', ['case', 10], 2680, 3],
      ],
    },
    {
      root: COARSE,
      name: ['散装杂粮', 'Loose coarse grain'],
      supplier: 5,
      goods: [
        [['小米', 'Millet'], VALLEY, '散装', 'kilogram', ['bag', 25], 780, 4],
        [['绿豆', 'Mung beans'], VALLEY, '散装', 'kilogram', ['bag', 25], 920, 4],
        [['红豆', 'Adzuki beans'], VALLEY, '散装', 'kilogram', ['bag', 25], 1050, 3],
        [['黄豆', 'Soybeans'], VALLEY, '散装', 'kilogram', ['bag', 25], 620, 4],
        [['玉米糁', 'Corn grits'], VALLEY, '散装', 'kilogram', ['bag', 25], 480, 3],
        [['黑米', 'Black rice'], VALLEY, '散装', 'kilogram', ['bag', 25], 980, 2],
        [['花生米', 'Peanuts'], VALLEY, '散装', 'kilogram', ['bag', 25], 1280, 4],
      ],
    },
    {
      root: CONDIMENTS,
      name: ['盐糖', 'Salt and sugar'],
      supplier: 6,
      goods: [
        [['海晶加碘盐', 'Haijing iodised salt'], ['海晶', 'Haijing'], '400g', 'bag', ['case', 50], 145, 5],
        [['白砂糖', 'White sugar'], ['甜源', 'Tianyuan'], '50kg', 'bag', null, 34500, 2],
        [['白砂糖', 'White sugar'], ['甜源', 'Tianyuan'], '1kg', 'bag', ['case', 20], 720, 4],
        [['冰糖', 'Rock sugar'], ['甜源', 'Tianyuan'], '500g', 'bag', ['case', 30], 480, 3],
        [['红糖', 'Brown sugar'], ['甜源', 'Tianyuan'], '400g', 'bag', ['case', 30], 520, 2],
      ],
    },
    {
      root: COARSE,
      name: ['干货', 'Dry goods'],
      supplier: 7,
      goods: [
        [['红薯粉条', 'Sweet potato noodles'], NO_BRAND, '500g', 'bag', ['case', 20], 580, 4],
        [['腐竹', 'Dried bean curd'], NO_BRAND, '500g', 'bag', ['case', 20], 980, 3],
        [['黑木耳', 'Wood ear'], NO_BRAND, '250g', 'bag', ['case', 40], 1680, 3],
        [['香菇', 'Dried mushrooms'], NO_BRAND, '250g', 'bag', ['case', 40], 1880, 2],
        [['红枣', 'Red dates'], NO_BRAND, '1kg', 'bag', ['case', 10], 1450, 3],
        [['桂圆礼盒', 'Longan gift box'], NO_BRAND, '800g', 'box', ['case', 6], 5800, 0],
      ],
    },
  ],
}
