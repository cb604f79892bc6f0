import type { Both, Catalogue } from '../catalogue.ts'

const DRINKS: Both = ['饮料', 'Drinks']
const SNACKS: Both = ['零食', 'Snacks']
const INSTANT: Both = ['方便食品', 'Instant food']
const ALCOHOL: Both = ['烟酒', 'Tobacco and alcohol']
const HOUSEHOLD: Both = ['日化', 'Household']
const COLD: Both = ['冷饮', 'Ice cream']

const QINGQUAN: Both = ['清泉', 'Qingquan']
const XIAOLU: Both = ['小鹿', 'Fawn']
const YUEDONG: Both = ['跃动', 'Yuedong']
const SHIKE: Both = ['食刻', 'Shike']
const CRISP: Both = ['脆时光', 'Crisptime']
const SNOWFIELD: Both = ['雪原', 'Snowfield']
const MORNING: Both = ['晨光牧场', 'Morning Farm']
const SOFTCLOUD: Both = ['柔云', 'Softcloud']
const POLAR: Both = ['极地', 'Polar']
const NO_BRAND: Both = ['', '']

/** 便利店: a corner shop that lives on the till, and delivers to a few offices. */
export const CONVENIENCE: Catalogue = {
  books: ['街角便利店', 'Corner Convenience'],
  owner: ['林小满', 'Lin Xiaoman'],
  markup: { retail: 138, wholesale: 118 },
  creditLimit: 20_000,
  shipments: { from: 1, to: 2, saturday: 2, sunday: 1, cases: 1 },
  sales: { from: 12, to: 16, weekend: 20, pieces: 4 },
  rise: { shelf: '方便面', remark: ['供应商通知：方便面涨价 12%', 'Supplier notice: instant noodles up 12 %'] },
  words: {
    request: ['元旦备货', 'For the New Year'],
    cameBack: ['公司点多了', 'The office ordered too much'],
    sentBack: ['临期，退厂家', 'Near its date, back to the supplier'],
    sample: ['新品试吃', 'A new product for tasting'],
    loss: ['过期下架', 'Past its date'],
  },
  suppliers: [
    ['清泉饮品配送', 'Qingquan Drinks', '陆明', 'Lu Ming', '物流园C区5号', '5 Logistics Park C'],
    ['老城烟酒批发', 'Old Town Tobacco and Liquor', '钱永福', 'Qian Yongfu', '南门街60号', '60 South Gate Street'],
    ['食刻方便食品经销', 'Shike Instant Foods', '汤敏', 'Tang Min', '物流园A区18号', '18 Logistics Park A'],
    ['晨光牧场鲜奶站', 'Morning Farm Dairy', '白云', 'Bai Yun', '牧场路10号', '10 Pasture Road'],
    ['脆时光休闲食品', 'Crisptime Snacks', '顾佳', 'Gu Jia', '创业大道21号', '21 Chuangye Avenue'],
    ['每日鲜食工厂', 'Daily Fresh Kitchen', '方志', 'Fang Zhi', '食品园3号', '3 Food Park'],
    ['极地冷饮批发', 'Polar Ice Cream', '冷国强', 'Leng Guoqiang', '冷库路8号', '8 Cold Store Road'],
    ['柔云日用百货', 'Softcloud Daily Goods', '任丽', 'Ren Li', '西市场12号', '12 West Market'],
  ],
  customers: [
    ['启明软件公司', 'Qiming Software', '行政小赵', 'Ms Zhao', '科技大厦9楼', '9th floor, Tech Tower'],
    ['天元会计事务所', 'Tianyuan Accountants', '前台小孙', 'Ms Sun', '科技大厦3楼', '3rd floor, Tech Tower'],
    ['城南派出所', 'Chengnan Police Station', '老郑', 'Mr Zheng', '城南路1号', '1 Chengnan Road'],
    ['橙子健身房', 'Orange Gym', '教练阿杰', 'Coach Jie', '商业街22号', '22 Shangye Street'],
    ['夜猫网咖', 'Night Owl Internet Café', '店长小伍', 'Mr Wu', '商业街35号', '35 Shangye Street'],
    ['安居物业项目部', 'Anju Property Office', '丁主任', 'Director Ding', '安居苑门岗', 'Anju Court gate'],
    ['晨曦幼儿园', 'Dawn Kindergarten', '园长刘', 'Head Liu', '晨曦路6号', '6 Chenxi Road'],
    ['东风装修队', 'Dongfeng Builders', '工头老秦', 'Foreman Qin', '安居苑11栋', '11 Anju Court'],
  ],
  shelves: [
    {
      root: DRINKS,
      name: ['饮料与水', 'Water and soft drinks'],
      supplier: 0,
      goods: [
        [['清泉矿泉水', 'Qingquan mineral water'], QINGQUAN, '550ml', 'bottle', ['case', 24], 90, 5],
        [['清泉矿泉水', 'Qingquan mineral water'], QINGQUAN, '1.5L', 'bottle', ['case', 12], 200, 3],
        [['小鹿冰红茶', 'Fawn iced tea'], XIAOLU, '500ml', 'bottle', ['case', 15], 220, 5],
        [['小鹿无糖乌龙茶', 'Fawn oolong, no sugar'], XIAOLU, '500ml', 'bottle', ['case', 15], 330, 4],
        [['跃动可乐', 'Yuedong cola'], YUEDONG, '500ml', 'bottle', ['case', 24], 215, 5],
        [['跃动电解质水', 'Yuedong electrolyte water'], YUEDONG, '600ml', 'bottle', ['case', 15], 380, 4],
        [['跃动能量饮料', 'Yuedong energy drink'], YUEDONG, '250ml', 'can', ['case', 24], 390, 4],
      ],
    },
    {
      root: ALCOHOL,
      name: ['啤酒与白酒', 'Beer and spirits'],
      supplier: 1,
      goods: [
        [['雪原啤酒', 'Snowfield beer'], SNOWFIELD, '500ml', 'can', ['case', 12], 310, 5],
        [['雪原纯生', 'Snowfield draft'], SNOWFIELD, '500ml', 'can', ['case', 12], 480, 3],
        [['米酿果酒 青梅', 'Plum rice wine'], ['米酿', 'Rice & Fruit'], '330ml', 'bottle', ['case', 12], 980, 2],
        [['小瓶白酒 42度', 'Small liquor 42%'], ['老井坊', 'Old Well'], '100ml', 'bottle', ['case', 24], 780, 2],
        [['陈酿白酒礼盒', 'Aged liquor gift box'], ['老井坊', 'Old Well'], '500ml×2', 'box', ['case', 4], 15800, 0],
      ],
    },
    {
      root: INSTANT,
      name: ['方便面', 'Instant noodles'],
      supplier: 2,
      goods: [
        [['食刻红烧牛肉桶面', 'Shike beef cup noodles'], SHIKE, '110g', 'barrel', ['case', 12], 355, 5],
        [['食刻老坛酸菜桶面', 'Shike pickled cabbage cup'], SHIKE, '110g', 'barrel', ['case', 12], 355, 4],
        [['食刻酸辣粉', 'Shike hot and sour noodles'], SHIKE, '140g', 'barrel', ['case', 12], 430, 3],
        [['食刻自热火锅', 'Shike self-heating hotpot'], SHIKE, '400g', 'box', ['case', 12], 1480, 2],
        [['双喜火腿肠', 'Shuangxi sausage'], ['双喜', 'Shuangxi'], '70g', 'piece', ['case', 50], 165, 4],
      ],
    },
    {
      root: DRINKS,
      name: ['乳品', 'Dairy'],
      supplier: 3,
      goods: [
        [['晨光鲜牛奶', 'Morning fresh milk'], MORNING, '250ml', 'box', ['case', 12], 380, 5],
        [['晨光纯牛奶', 'Morning whole milk'], MORNING, '1L', 'box', ['case', 12], 920, 3],
        [['晨光酸奶 原味', 'Morning plain yoghurt'], MORNING, '180g', 'box', ['case', 12], 420, 4],
        [['晨光乳酸菌', 'Morning probiotic drink'], MORNING, '100ml×5', 'plate', ['case', 10], 680, 3],
        [['晨光奶酪棒', 'Morning cheese sticks'], MORNING, '90g', 'bag', ['case', 20], 1050, 2],
      ],
    },
    {
      root: SNACKS,
      name: ['休闲零食', 'Snacks'],
      supplier: 4,
      goods: [
        [['脆时光薯片 原味', 'Crisptime chips, plain'], CRISP, '70g', 'bag', ['case', 22], 440, 4],
        [['脆时光薯片 黄瓜味', 'Crisptime chips, cucumber'], CRISP, '70g', 'bag', ['case', 22], 440, 4],
        [['脆时光夹心饼干', 'Crisptime cream biscuits'], CRISP, '97g', 'pack', ['case', 24], 390, 3],
        [['林间瓜子', 'Woodland sunflower seeds'], ['林间', 'Woodland'], '160g', 'bag', ['case', 30], 520, 3],
        [['辣小二豆干', 'Spicy tofu'], ['辣小二', 'Spicy Two'], '100g', 'bag', ['case', 30], 330, 3],
        [['薄荷口香糖', 'Mint chewing gum'], ['爽乐', 'Shuangle'], '40', 'can', ['box', 12], 680, 3],
        [['黑巧克力礼盒', 'Dark chocolate gift box'], ['可可树', 'Cocoa Tree'], '320g', 'box', ['case', 6], 5200, 0],
      ],
    },
    {
      root: INSTANT,
      name: ['鲜食早餐', 'Fresh food and breakfast'],
      supplier: 5,
      goods: [
        [['金枪鱼饭团', 'Tuna rice ball'], ['每日', 'Daily'], '110g', 'each', ['case', 20], 320, 5],
        [['照烧鸡腿便当', 'Teriyaki chicken box'], ['每日', 'Daily'], '420g', 'box', ['case', 10], 980, 4],
        [['全麦三明治', 'Wholemeal sandwich'], ['每日', 'Daily'], '160g', 'each', ['case', 12], 490, 4],
        [['茶叶蛋', 'Tea egg'], ['每日', 'Daily'], '1', 'each', ['case', 30], 95, 5],
        [['红豆面包', 'Red bean bun'], ['每日', 'Daily'], '90g', 'each', ['case', 20], 310, 3],
      ],
    },
    {
      root: COLD,
      name: ['冰品', 'Ice cream'],
      supplier: 6,
      goods: [
        [['极地香草雪糕', 'Polar vanilla bar'], POLAR, '75g', 'piece', ['case', 40], 210, 4],
        [['极地巧克力脆筒', 'Polar chocolate cone'], POLAR, '70g', 'piece', ['case', 24], 380, 3],
        [['极地绿豆冰棍', 'Polar mung bean lolly'], POLAR, '70g', 'piece', ['case', 50], 75, 4],
        [['极地食用冰杯', 'Polar ice cup'], POLAR, '160g', 'each', ['case', 24], 160, 3],
      ],
    },
    {
      root: HOUSEHOLD,
      name: ['日用百货', 'Daily goods'],
      supplier: 7,
      goods: [
        [['柔云手帕纸', 'Softcloud pocket tissues'], SOFTCLOUD, '10包', 'bundle', ['case', 24], 420, 4],
        [['柔云抽纸', 'Softcloud tissues'], SOFTCLOUD, '100抽×3', 'bundle', ['case', 12], 690, 3],
        [['旅行牙刷牙膏', 'Travel toothbrush set'], ['皓齿', 'Whitetooth'], '1套', 'set', ['box', 12], 560, 2],
        [['5号电池', 'AA batteries'], ['恒能', 'Hengneng'], '4粒', 'plate', ['box', 12], 720, 3],
        [['一次性雨衣', 'Disposable raincoat'], NO_BRAND, '均码', 'each', ['case', 50], 260, 2],
        [['充电线 C口', 'USB-C cable'], ['快联', 'Quicklink'], '1m', 'each', ['box', 20], 980, 2],
        [['折叠雨伞', 'Folding umbrella'], NO_BRAND, '58cm', 'handle', ['case', 30], 2380, 0],
      ],
    },
  ],
}
