export const call = {
  'call.none': ['现在没有要联系的顾客', 'Nobody to contact just now'],
} as const;
