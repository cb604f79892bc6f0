import type { Both, Catalogue } from '../catalogue.ts'

const FRUIT: Both = ['水果', 'Fruit']
const VEGETABLES: Both = ['蔬菜', 'Vegetables']
const MEAT: Both = ['肉类', 'Meat']
const FISH: Both = ['水产', 'Fish']
const EGGS: Both = ['蛋奶', 'Eggs and milk']

const NO_BRAND: Both = ['', '']
const MORNING: Both = ['晨光牧场', 'Morning Farm']
const FARM: Both = ['青禾农场', 'Qinghe Farm']

/** 水果生鲜: nearly everything by weight, with the codes a label scale prints (21 + 店内码 + amount). */
export const FRESH: Catalogue = {
  books: ['鲜果里水果生鲜', 'Xianguoli Fresh Fruit'],
  owner: ['果小甜', 'Guo Xiaotian'],
  markup: { retail: 148, wholesale: 118 },
  creditLimit: 50_000,
  shipments: { from: 2, to: 3, saturday: 4, sunday: 2, cases: 2 },
  sales: { from: 12, to: 16, weekend: 20, pieces: 3 },
  rise: { shelf: '时令水果', remark: ['批发市场行情：水果涨价 12%', 'Wholesale market: fruit up 12 %'] },
  words: {
    request: ['元旦果篮备货', 'Fruit baskets for the New Year'],
    cameBack: ['饭店说不够新鲜', 'The restaurant found it not fresh enough'],
    sentBack: ['磕碰烂果，退市场', 'Bruised, back to the market'],
    sample: ['切块试吃', 'Cut up for tasting'],
    loss: ['烂果报损', 'Rotten'],
  },
  suppliers: [
    ['江北水果批发市场', 'Jiangbei Fruit Market', '平果', 'Ping Guo', '果批市场18号', '18 Fruit Market'],
    ['南果进口行', 'Southern Fruit Imports', '席芒', 'Xi Mang', '果批市场66号', '66 Fruit Market'],
    ['果农合作社', 'Fruit Growers Cooperative', '栗农', 'Li Nong', '果园村', 'Guoyuan Village'],
    ['青禾农场', 'Qinghe Farm', '禾苗', 'He Miao', '青禾村', 'Qinghe Village'],
    ['根茎菜批发', 'Root Vegetables', '罗卜', 'Luo Bo', '菜批市场32号', '32 Vegetable Market'],
    ['放心肉联', 'Trusty Meat', '朱肉', 'Zhu Rou', '肉联厂路2号', '2 Meat Works Road'],
    ['东海水产行', 'East Sea Fish', '于鲜', 'Yu Xian', '水产市场11号', '11 Fish Market'],
    ['晨光牧场', 'Morning Farm', '白云', 'Bai Yun', '牧场路10号', '10 Pasture Road'],
  ],
  customers: [
    ['客来香饭店', 'Kelaixiang Restaurant', '高飞', 'Gao Fei', '解放路77号', '77 Jiefang Road'],
    ['育才小学食堂', 'Yucai School Canteen', '韩淑珍', 'Han Shuzhen', '育才路1号', '1 Yucai Road'],
    ['蜜桃奶茶店', 'Peach Tea Bar', '店长小桃', 'Ms Tao', '商业街8号', '8 Shangye Street'],
    ['橙子健身房', 'Orange Gym', '教练阿杰', 'Coach Jie', '商业街22号', '22 Shangye Street'],
    ['夜宵烧烤城', 'Night Barbecue', '老板老炭', 'Mr Tan', '滨河路40号', '40 Riverside Road'],
    ['蓝天幼儿园', 'Blue Sky Kindergarten', '许静', 'Xu Jing', '蓝天路6号', '6 Lantian Road'],
    ['养老院厨房', 'Care Home Kitchen', '厨师长', 'Head cook', '康宁路8号', '8 Kangning Road'],
    ['轻食沙拉铺', 'Light Salad Bar', '店主阿蔬', 'Ms Shu', '科技大厦1楼', '1st floor, Tech Tower'],
  ],
  shelves: [
    {
      root: FRUIT,
      name: ['苹果梨橙', 'Apples, pears, oranges'],
      supplier: 0,
      goods: [
        [['红富士苹果', 'Fuji apples'], NO_BRAND, '80#', 'kilogram', ['case', 10], 620, 5],
        [['黄元帅苹果', 'Golden apples'], NO_BRAND, '75#', 'kilogram', ['case', 10], 540, 3],
        [['雪花梨', 'Snow pears'], NO_BRAND, '大果', 'kilogram', ['case', 10], 420, 4],
        [['赣南脐橙', 'Navel oranges'], NO_BRAND, '75-80', 'kilogram', ['case', 10], 680, 5],
        [['砂糖橘', 'Sugar mandarins'], NO_BRAND, '统果', 'kilogram', ['case', 10], 580, 4],
        [['蜜柚', 'Pomelos'], NO_BRAND, '1kg+', 'kilogram', ['case', 15], 350, 3],
      ],
    },
    {
      root: FRUIT,
      name: ['进口水果', 'Imported fruit'],
      supplier: 1,
      goods: [
        [['香蕉', 'Bananas'], NO_BRAND, '进口', 'kilogram', ['case', 13], 450, 5],
        [['车厘子', 'Cherries'], NO_BRAND, 'JJ', 'kilogram', ['case', 5], 5800, 2],
        [['猕猴桃', 'Kiwis'], NO_BRAND, '33#', 'each', ['case', 33], 260, 3],
        [['牛油果', 'Avocados'], NO_BRAND, '20#', 'each', ['case', 20], 480, 3],
        [['榴莲', 'Durians'], NO_BRAND, '金枕', 'kilogram', ['case', 16], 3200, 2],
        [['进口果礼盒', 'Imported fruit gift box'], NO_BRAND, '4kg', 'box', ['case', 2], 12800, 0],
      ],
    },
    {
      root: FRUIT,
      name: ['时令水果', 'Fruit in season'],
      supplier: 2,
      goods: [
        [['巨峰葡萄', 'Kyoho grapes'], NO_BRAND, '一级', 'kilogram', ['case', 5], 880, 4],
        [['阳光玫瑰', 'Shine muscat'], NO_BRAND, '一级', 'kilogram', ['case', 5], 1680, 3],
        [['草莓', 'Strawberries'], NO_BRAND, '奶油', 'kilogram', ['case', 4], 2600, 3],
        [['西瓜', 'Watermelons'], NO_BRAND, '8424', 'kilogram', ['case', 20], 260, 4],
        [['火龙果', 'Dragon fruit'], NO_BRAND, '红心', 'kilogram', ['case', 15], 780, 3],
        [['冬枣', 'Winter jujubes'], NO_BRAND, '大果', 'kilogram', ['case', 5], 1150, 3],
      ],
    },
    {
      root: VEGETABLES,
      name: ['叶菜', 'Leaf vegetables'],
      supplier: 3,
      goods: [
        [['上海青', 'Pak choi'], FARM, '当日', 'kilogram', ['case', 10], 280, 5],
        [['菠菜', 'Spinach'], FARM, '当日', 'kilogram', ['case', 10], 420, 4],
        [['生菜', 'Lettuce'], FARM, '当日', 'kilogram', ['case', 8], 380, 4],
        [['西兰花', 'Broccoli'], FARM, '一级', 'kilogram', ['case', 10], 520, 4],
        [['大白菜', 'Chinese cabbage'], FARM, '净菜', 'kilogram', ['bag', 25], 120, 4],
        [['有机蔬菜礼盒', 'Organic vegetable box'], FARM, '8种', 'box', ['case', 4], 6800, 0],
      ],
    },
    {
      root: VEGETABLES,
      name: ['根茎茄果', 'Roots and fruits'],
      supplier: 4,
      goods: [
        [['土豆', 'Potatoes'], NO_BRAND, '黄心', 'kilogram', ['bag', 25], 190, 5],
        [['胡萝卜', 'Carrots'], NO_BRAND, '一级', 'kilogram', ['bag', 20], 230, 4],
        [['番茄', 'Tomatoes'], NO_BRAND, '硬果', 'kilogram', ['case', 10], 420, 5],
        [['黄瓜', 'Cucumbers'], NO_BRAND, '水果黄瓜', 'kilogram', ['case', 10], 460, 4],
        [['青椒', 'Green peppers'], NO_BRAND, '一级', 'kilogram', ['case', 10], 480, 3],
        [['大蒜', 'Garlic'], NO_BRAND, '5.5cm', 'kilogram', ['bag', 10], 720, 3],
        [['生姜', 'Ginger'], NO_BRAND, '老姜', 'kilogram', ['bag', 10], 980, 3],
      ],
    },
    {
      root: MEAT,
      name: ['鲜肉', 'Fresh meat'],
      supplier: 5,
      goods: [
        [['五花肉', 'Pork belly'], NO_BRAND, '冷鲜', 'kilogram', ['case', 10], 2280, 4],
        [['猪里脊', 'Pork loin'], NO_BRAND, '冷鲜', 'kilogram', ['case', 10], 2480, 3],
        [['排骨', 'Spare ribs'], NO_BRAND, '冷鲜', 'kilogram', ['case', 10], 3280, 3],
        [['牛腩', 'Beef brisket'], NO_BRAND, '冷鲜', 'kilogram', ['case', 10], 5600, 2],
        [['鸡腿', 'Chicken legs'], NO_BRAND, '冷鲜', 'kilogram', ['case', 10], 1280, 4],
      ],
    },
    {
      root: FISH,
      name: ['水产', 'Fish and seafood'],
      supplier: 6,
      goods: [
        [['基围虾', 'Prawns'], NO_BRAND, '鲜活', 'kilogram', ['case', 5], 4800, 2],
        [['鲈鱼', 'Sea bass'], NO_BRAND, '500g+', 'kilogram', ['case', 10], 2600, 3],
        [['带鱼段', 'Hairtail'], NO_BRAND, '冰鲜', 'kilogram', ['case', 10], 2880, 3],
        [['帝王蟹礼券', 'King crab voucher'], NO_BRAND, '2kg', 'each', ['box', 5], 38800, 0],
      ],
    },
    {
      root: EGGS,
      name: ['蛋奶豆制品', 'Eggs, milk, bean curd'],
      supplier: 7,
      goods: [
        [['鲜鸡蛋', 'Fresh eggs'], FARM, '30枚', 'plate', ['case', 12], 1980, 5],
        [['土鸡蛋', 'Free-range eggs'], FARM, '10枚', 'box', ['case', 20], 1180, 3],
        [['鲜牛奶', 'Fresh milk'], MORNING, '950ml', 'bottle', ['case', 12], 1080, 4],
        [['酸奶', 'Yoghurt'], MORNING, '180g', 'box', ['case', 24], 420, 4],
        [['嫩豆腐', 'Soft tofu'], NO_BRAND, '350g', 'box', ['case', 24], 165, 4],
      ],
    },
  ],
}
