import type { Both, Catalogue } from '../catalogue.ts'

const TOOLS: Both = ['五金工具', 'Tools']
const PLUMBING: Both = ['水暖管件', 'Plumbing']
const ELECTRIC: Both = ['电工电料', 'Electrical']
const FASTENERS: Both = ['紧固件', 'Fasteners']
const LOCKS: Both = ['锁具', 'Locks']
const PAINT: Both = ['油漆涂料', 'Paint']

const GANGFENG: Both = ['钢峰', 'Gangfeng']
const LICHI: Both = ['力持', 'Lichi']
const ANXIN: Both = ['安芯', 'Anxin']
const SHUITONG: Both = ['水通', 'Shuitong']
const BOLT: Both = ['固必紧', 'Holdfast']
const TIEWEI: Both = ['铁卫', 'Ironguard']
const NEWHOME: Both = ['新居', 'Newhome']
const NO_BRAND: Both = ['', '']

/** 五金: boxes of screws sold by the piece, pipes by the metre, builders who pay later. */
export const HARDWARE: Catalogue = {
  books: ['鲁班五金建材', 'Luban Hardware'],
  owner: ['鲁大山', 'Lu Dashan'],
  markup: { retail: 145, wholesale: 120 },
  creditLimit: 80_000,
  shipments: { from: 2, to: 4, saturday: 5, sunday: 2, cases: 2 },
  sales: { from: 6, to: 10, weekend: 12, pieces: 4 },
  rise: {
    shelf: '电线',
    remark: ['供应商通知：铜价上涨，电线涨价 12%', 'Supplier notice: copper is up, wire 12 % dearer'],
  },
  words: {
    request: ['年前工地备货', 'For building sites before the New Year'],
    cameBack: ['规格拿错，换货', 'The wrong size was taken'],
    sentBack: ['螺纹不合格，退厂家', 'Bad threads, back to the maker'],
    sample: ['给工地试样', 'A sample for the site'],
    loss: ['生锈报损', 'Rusty'],
  },
  suppliers: [
    ['钢峰工具总代理', 'Gangfeng Tools Agency', '铁建国', 'Tie Jianguo', '五金城A座12号', '12 Hardware City A'],
    ['水通管业', 'Shuitong Pipes', '江河', 'Jiang He', '建材路33号', '33 Jiancai Road'],
    ['安芯线缆', 'Anxin Cable', '金铜', 'Jin Tong', '工业园7号', '7 Industrial Park'],
    ['明亮电工经销', 'Mingliang Electrical', '光明', 'Guang Ming', '五金城B座8号', '8 Hardware City B'],
    ['固必紧标准件', 'Holdfast Fasteners', '罗丝', 'Luo Si', '标准件市场26号', '26 Fastener Market'],
    ['铁卫锁业', 'Ironguard Locks', '门关', 'Men Guan', '锁具街5号', '5 Lock Street'],
    ['新居涂料', 'Newhome Paint', '白墙', 'Bai Qiang', '化工路19号', '19 Huagong Road'],
    ['力持劳保用品', 'Lichi Safety Goods', '安全', 'An Quan', '五金城C座3号', '3 Hardware City C'],
  ],
  customers: [
    ['鸿基建筑工程队', 'Hongji Builders', '包工头老马', 'Foreman Ma', '新区工地一期', 'New District site 1'],
    ['金手指装修公司', 'Goldfinger Renovation', '设计师阿文', 'Mr Wen', '装饰城2楼', '2nd floor, Decor City'],
    ['家家乐水电安装', 'Jiajiale Plumbing', '水电工小邓', 'Mr Deng', '和平里5栋', '5 Hepingli'],
    ['锦绣花园物业', 'Jinxiu Property Services', '维修班长', 'Head of repairs', '锦绣花园', 'Jinxiu Gardens'],
    ['宏达汽修厂', 'Hongda Garage', '沈宏', 'Shen Hong', '工业路40号', '40 Gongye Road'],
    ['第三中学总务处', 'Third School Office', '总务老师', 'Bursar', '学府路2号', '2 Xuefu Road'],
    ['顺风养殖场', 'Shunfeng Farm', '场长', 'Manager', '河西村', 'Hexi Village'],
    ['旺达钢构', 'Wangda Steelwork', '焊工老范', 'Mr Fan', '工业园22号', '22 Industrial Park'],
  ],
  shelves: [
    {
      root: TOOLS,
      name: ['手动工具', 'Hand tools'],
      supplier: 0,
      goods: [
        [['羊角锤', 'Claw hammer'], GANGFENG, '0.5kg', 'handle', ['box', 6], 1680, 3],
        [['活动扳手', 'Adjustable spanner'], GANGFENG, '10寸', 'handle', ['box', 6], 1950, 3],
        [['十字螺丝刀', 'Phillips screwdriver'], GANGFENG, '6×150', 'handle', ['box', 12], 420, 4],
        [['一字螺丝刀', 'Flat screwdriver'], GANGFENG, '6×150', 'handle', ['box', 12], 420, 4],
        [['钢卷尺', 'Tape measure'], GANGFENG, '5m', 'handle', ['box', 12], 780, 4],
        [['美工刀', 'Utility knife'], GANGFENG, '18mm', 'handle', ['box', 24], 350, 3],
        [['手电钻', 'Power drill'], GANGFENG, '12V', 'set', null, 16800, 1],
        [['角磨机', 'Angle grinder'], GANGFENG, '800W', 'set', ['case', 4], 14500, 0],
        [['激光水平仪', 'Laser level'], GANGFENG, '5线', 'set', ['case', 4], 18800, 0],
      ],
    },
    {
      root: PLUMBING,
      name: ['水管配件', 'Pipes and fittings'],
      supplier: 1,
      goods: [
        [['PPR水管', 'PPR pipe'], SHUITONG, 'DN20', 'metre', ['bundle', 4], 320, 4],
        [['PPR水管', 'PPR pipe'], SHUITONG, 'DN25', 'metre', ['bundle', 4], 480, 3],
        [['PPR弯头 90°', 'PPR elbow 90°'], SHUITONG, 'DN20', 'each', ['bag', 50], 85, 5],
        [['PPR三通', 'PPR tee'], SHUITONG, 'DN20', 'each', ['bag', 50], 120, 4],
        [['铜球阀', 'Brass ball valve'], SHUITONG, '4分', 'each', ['box', 20], 1250, 3],
        [['水龙头', 'Tap'], SHUITONG, '4分', 'each', ['box', 10], 2380, 2],
        [['生料带', 'Thread seal tape'], SHUITONG, '20m', 'roll', ['bag', 20], 90, 5],
      ],
    },
    {
      root: ELECTRIC,
      name: ['电线', 'Wire'],
      supplier: 2,
      goods: [
        [['铜芯电线 BV', 'Copper wire BV'], ANXIN, '1.5mm²', 'metre', ['roll', 100], 128, 4],
        [['铜芯电线 BV', 'Copper wire BV'], ANXIN, '2.5mm²', 'metre', ['roll', 100], 205, 5],
        [['铜芯电线 BV', 'Copper wire BV'], ANXIN, '4mm²', 'metre', ['roll', 100], 325, 3],
        [['护套线 RVV', 'Sheathed cable RVV'], ANXIN, '2×1.5', 'metre', ['roll', 100], 310, 2],
        [['网线 六类', 'Cat 6 cable'], ANXIN, 'Cat6', 'metre', ['case', 300], 165, 2],
      ],
    },
    {
      root: ELECTRIC,
      name: ['开关灯具', 'Switches and lamps'],
      supplier: 3,
      goods: [
        [['五孔插座', 'Five-hole socket'], ['明亮', 'Mingliang'], '10A', 'each', ['box', 10], 780, 5],
        [['单开开关', 'Single switch'], ['明亮', 'Mingliang'], '86型', 'each', ['box', 10], 620, 4],
        [['空气开关', 'Circuit breaker'], ['明亮', 'Mingliang'], '2P 32A', 'each', ['box', 6], 2250, 2],
        [['LED球泡', 'LED bulb'], ['明亮', 'Mingliang'], '9W', 'each', ['case', 50], 480, 5],
        [['绝缘胶布', 'Insulating tape'], ['明亮', 'Mingliang'], '18m', 'roll', ['bundle', 10], 210, 4],
      ],
    },
    {
      root: FASTENERS,
      name: ['螺丝螺栓', 'Screws and bolts'],
      supplier: 4,
      goods: [
        [['自攻螺丝', 'Self-tapping screw'], BOLT, 'M4×25', 'each', ['box', 500], 6, 4],
        [['自攻螺丝', 'Self-tapping screw'], BOLT, 'M4×40', 'each', ['box', 400], 8, 3],
        [['外六角螺栓', 'Hex bolt'], BOLT, 'M8×50', 'each', ['box', 100], 65, 4],
        [['六角螺母', 'Hex nut'], BOLT, 'M8', 'each', ['box', 200], 18, 3],
        [['膨胀螺栓', 'Expansion bolt'], BOLT, 'M10×80', 'each', ['box', 50], 145, 4],
        [['水泥钉', 'Concrete nail'], BOLT, '40mm', 'box', ['case', 20], 680, 3],
      ],
    },
    {
      root: LOCKS,
      name: ['门锁合页', 'Locks and hinges'],
      supplier: 5,
      goods: [
        [['铜挂锁', 'Brass padlock'], TIEWEI, '50mm', 'handle', ['box', 12], 1650, 3],
        [['室内门锁', 'Door lock'], TIEWEI, '三件套', 'set', ['case', 10], 4200, 2],
        [['不锈钢合页', 'Steel hinge'], TIEWEI, '4寸', 'each', ['box', 20], 480, 4],
        [['防盗门锁芯', 'Lock cylinder'], TIEWEI, '70mm', 'each', ['box', 10], 5800, 0],
      ],
    },
    {
      root: PAINT,
      name: ['油漆胶水', 'Paint and glue'],
      supplier: 6,
      goods: [
        [['内墙乳胶漆', 'Wall paint'], NEWHOME, '5L', 'barrel', ['case', 4], 8800, 2],
        [['防锈漆', 'Rust-proof paint'], NEWHOME, '1kg', 'can', ['case', 12], 1850, 3],
        [['玻璃胶 中性', 'Silicone sealant'], NEWHOME, '300ml', 'piece', ['case', 24], 780, 4],
        [['白乳胶', 'White glue'], NEWHOME, '1kg', 'barrel', ['case', 12], 1180, 3],
        [['油漆刷', 'Paint brush'], NO_BRAND, '3寸', 'handle', ['bag', 12], 320, 4],
      ],
    },
    {
      root: TOOLS,
      name: ['劳保用品', 'Safety goods'],
      supplier: 7,
      goods: [
        [['线手套', 'Cotton gloves'], LICHI, '600g', 'pair', ['bundle', 12], 135, 5],
        [['安全帽', 'Safety helmet'], LICHI, 'ABS', 'each', ['case', 20], 1450, 3],
        [['防尘口罩', 'Dust mask'], LICHI, 'KN95', 'each', ['box', 20], 210, 4],
        [['电焊条', 'Welding rod'], LICHI, '3.2mm', 'pack', ['case', 4], 2600, 2],
        [['切割片', 'Cutting disc'], LICHI, '100mm', 'each', ['box', 50], 165, 4],
        [['劳保鞋', 'Safety shoes'], LICHI, '42码', 'pair', ['case', 10], 6800, 1],
      ],
    },
  ],
}
