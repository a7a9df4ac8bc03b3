import { shot, staff, step } from '../stage.mjs';

export async function theBoardShowsIt(stage) {
  step('the board shows it, down to the evidence and the conversation behind it');
  const board = await staff(stage, 'manager');
  await board.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '看板' }).click();
  await board.getByRole('tab', { name: '全部条款' }).click();
  const clause = board.getByRole('row').filter({ hasText: 'chat.no-stonewalling' });
  await clause.waitFor();
  await shot(board, '10-board');
  await clause.click();
  const drawer = board.getByRole('dialog');
  const evidence = drawer.getByRole('row').filter({ hasText: '拦下' });
  await evidence.first().waitFor();
  await shot(board, '11-evidence');
  await evidence.first().getByRole('link').click();
  await board.getByRole('log', { name: '消息' }).getByText('杯子收到就是碎的').waitFor();
}
