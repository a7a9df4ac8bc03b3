import {
  GlobalOutlined,
  MailOutlined,
  MessageOutlined,
  MobileOutlined,
  PhoneOutlined,
  ShopOutlined,
  WechatOutlined,
} from '@ant-design/icons';
import { useNames } from '@/shared/standard/standard';

const icons = {
  web: GlobalOutlined,
  app: MobileOutlined,
  'mini-program': WechatOutlined,
  wechat: WechatOutlined,
  email: MailOutlined,
  phone: PhoneOutlined,
  sms: MessageOutlined,
  store: ShopOutlined,
} as const;

export function ChannelIcon({ channel }: { channel: string }) {
  const names = useNames();
  const Icon = channel in icons ? icons[channel as keyof typeof icons] : MessageOutlined;
  return <Icon aria-label={names.channel(channel)} title={names.channel(channel)} />;
}
