export const visit = {
  'visit.none': ['店里现在没有记录的顾客', 'Nobody recorded in the shop just now'],
} as const;
