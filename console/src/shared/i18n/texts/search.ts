/** Looking for words in messages and tickets. */
export const search = {
  'search.title': ['搜索', 'Search'],
  'search.label': ['搜索消息和工单', 'Search messages and tickets'],
  'search.placeholder': ['词语、订单号、手机号片段…', 'Words, an order number, part of a phone number…'],
  'search.in.all': ['全部', 'All'],
  'search.in.messages': ['消息', 'Messages'],
  'search.in.tickets': ['工单', 'Tickets'],
  'search.hint': ['几个词用空格隔开，须同时出现；数字输入四位以上即可。只找得到您有权查看的内容。', 'Several words must all stand in one message; of a number four figures are enough. Only what you may see is found.'],
  'search.none': ['没有找到“{q}”', 'Nothing found for “{q}”'],
  'search.partial': ['已找到 {time} 为止', 'Looked back to {time}'],
  'search.further': ['继续往前找', 'Look further back'],
  'search.found': ['显示 {n} 条结果', '{n} results shown'],
  'search.ticketTitle': ['标题', 'Title'],
  'key.find': ['搜索消息和工单', 'Search messages and tickets'],
  'thread.sought': ['搜索到的消息', 'The message that was looked for'],
} as const;
