export const scan = {
  'scan.open': ['扫码', 'Scan'],
  'scan.title': ['扫一扫', 'Scan a code'],
  'scan.picture': ['摄像头画面', 'What the camera sees'],
  'scan.hint': ['把二维码或条形码放进框里', 'Bring the QR code or the barcode into the frame'],
  'scan.light': ['补光', 'Light'],
  'scan.type': ['手动输入', 'Type it instead'],
  'scan.none': ['这台设备没有摄像头，请手动输入。', 'There is no camera here. Please type the number.'],
  'scan.forbidden': ['没有使用摄像头的权限。请在浏览器设置里允许，或手动输入。', 'The camera may not be used. Allow it in the browser’s settings, or type the number.'],
  'scan.busy': ['摄像头打不开，可能被别的应用占用。请手动输入。', 'The camera does not open; another app may be using it. Please type the number.'],
  'scan.reader': ['扫码功能没有加载成功，请手动输入。', 'The scanner could not be loaded. Please type the number.'],
} as const;
