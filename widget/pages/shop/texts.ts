/** The demo shop's words. The shop doesn't exist, nor do its prices. */
const zh = {
  name: '荷塘生活',
  skip: '跳到正文',
  menu: ['新品', '家居', '衣着', '护肤', '小家电'],
  other: 'English',
  heroTitle: '把日子过得像荷塘一样清爽',
  heroText: '棉麻、陶与木，几件经得起每天使用的好物。买之前想问，买之后有事，都有人应答。',
  heroBrowse: '看看新品',
  heroAsk: '问问客服',
  promises: [
    ['30 秒应答', '九点到二十二点，真人在线'],
    ['七天无理由', '吊牌完好即可退，运费险随单'],
    ['48 小时内发出', '下单后进度随时可查'],
  ],
  all: '全部',
  listTitle: '本季好物',
  cart: '加入购物车',
  inCart: (n: number) => `购物车里有 ${n} 件`,
  ask: '问问客服',
  askDraft: (product: string) => `我想了解一下「${product}」`,
  orderTitle: '订单到哪了？',
  orderText: '把订单号发给智能助手，核对手机尾号后，马上告诉您包裹在哪。',
  orderAsk: '查订单',
  orderDraft: '我想查一下订单到哪了',
  bar: ['首页', '客服', '分类', '购物车', '我的'],
  foot: '荷塘生活是演示用的店铺，商品、价格与电话均为虚构。',
  footPhone: '客服电话 400-000-1234（演示）',
  member: '会员登录（演示）',
  stranger: '未登录',
  notSignedIn: '没有登录成功，请再试一次',
};

export type ShopTexts = typeof zh;

const en: ShopTexts = {
  name: 'Hetang Living',
  skip: 'Skip to the content',
  menu: ['New', 'Home', 'Clothing', 'Skincare', 'Appliances'],
  other: '中文',
  heroTitle: 'Days as fresh as a lotus pond',
  heroText: 'Linen, clay and wood: a few good things for every day. Somebody answers before you buy, and after.',
  heroBrowse: 'See what is new',
  heroAsk: 'Ask us',
  promises: [
    ['Answered in 30 s', 'People on duty from 9 to 22 h'],
    ['Seven days to return', 'Tags on is all we ask; return shipping insured'],
    ['Sent within 48 h', 'Follow your order at any time'],
  ],
  all: 'All',
  listTitle: 'This season',
  cart: 'Add to cart',
  inCart: (n) => `${n} in the cart`,
  ask: 'Ask us',
  askDraft: (product) => `I would like to know more about “${product}”`,
  orderTitle: 'Where is my order?',
  orderText: 'Give the assistant your order number and the last digits of your phone, and it tells you where the parcel is.',
  orderAsk: 'Find my order',
  orderDraft: 'I would like to know where my order is',
  bar: ['Home', 'Service', 'Browse', 'Cart', 'Me'],
  foot: 'Hetang Living is a demo shop: goods, prices and numbers are made up.',
  footPhone: 'Service line 400-000-1234 (demo)',
  member: 'Member sign-in (demo)',
  stranger: 'Not signed in',
  notSignedIn: 'That did not work, please try again',
};

export const textsOf = (lang: string): ShopTexts => (lang === 'en' ? en : zh);

export type Family = 'home' | 'clothing' | 'skincare' | 'appliance';

export interface Product {
  sku: string;
  family: Family;
  fen: number;
  zh: [name: string, line: string];
  en: [name: string, line: string];
  art: string;
}

export const PRODUCTS: Product[] = [
  { sku: 'HM-003', family: 'home', fen: 19900, art: 'bed', zh: ['水洗棉四件套 1.8 米床', '洗过的软，第一晚就舒服'], en: ['Washed cotton bedding, 1.8 m', 'Soft from the first night'] },
  { sku: 'HM-005', family: 'home', fen: 4500, art: 'mug', zh: ['手捏陶马克杯', '每一只都有一点点不一样'], en: ['Hand-pinched mug', 'No two are quite alike'] },
  { sku: 'HM-008', family: 'home', fen: 23900, art: 'lamp', zh: ['原木落地灯', '三档暖光，陪您看书'], en: ['Wooden floor lamp', 'Three shades of warm light'] },
  { sku: 'CL-002', family: 'clothing', fen: 13900, art: 'shirt', zh: ['有机棉圆领 T 恤 墨绿', '厚实不透，领口不松'], en: ['Organic cotton T-shirt, green', 'Firm cloth, firm collar'] },
  { sku: 'SK-001', family: 'skincare', fen: 12900, art: 'tube', zh: ['荷叶清透洁面乳 120ml', '温和起泡，洗后不紧绷'], en: ['Lotus leaf cleanser, 120 ml', 'Gentle, never tight'] },
  { sku: 'AP-003', family: 'appliance', fen: 45900, art: 'fryer', zh: ['四升空气炸锅', '一家人的晚餐，少油一点'], en: ['Air fryer, 4 l', 'Dinner for four, easy on oil'] },
  { sku: 'AP-004', family: 'appliance', fen: 12900, art: 'mist', zh: ['桌面加湿器', '静音细雾，书桌一角的清润'], en: ['Desk humidifier', 'A quiet, fine mist'] },
  { sku: 'HM-012', family: 'home', fen: 3900, art: 'scent', zh: ['香茅扩香石', '玄关一块，进门就是夏天'], en: ['Lemongrass scent stone', 'Summer at the door'] },
];
