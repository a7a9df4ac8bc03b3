export const ticket = {
  'ticket.make': ['转为工单', 'Make a ticket'],
  'ticket.make.do': ['建立工单', 'Make the ticket'],
  'ticket.made': ['已建立工单 {number}', 'Ticket {number} made'],
  'ticket.title': ['标题', 'Title'],
  'ticket.tier': ['层级', 'Tier'],
  'ticket.nextStep': ['下一步', 'Next step'],
  'ticket.nextStep.help': ['未解决的工单总要有下一步、时间和负责人', 'An unsolved ticket always has a next step with time and owner'],
  'ticket.nextStep.due': ['什么时候之前', 'By when'],
} as const;
