// The whole way of one matter, in Chinese, by clicks and keys only: shop page, chat, assistant, person, stopped draft,
// ticket, solved, closing question, rated, evidence on the board. How to start it: stage.mjs.
import { aCustomerReachesAPerson } from './acts/person.mjs';
import { aDraftIsStopped } from './acts/draft.mjs';
import { theMatterBecomesATicket, theTicketIsSolved } from './acts/ticket.mjs';
import { theConversationEnds, theCustomerRates } from './acts/end.mjs';
import { theBoardShowsIt } from './acts/board.mjs';
import { play } from './stage.mjs';

await play('the whole way was gone', async (stage) => {
  const { desk, shop } = await aCustomerReachesAPerson(stage);
  await aDraftIsStopped(desk, shop);
  await theMatterBecomesATicket(desk);
  await theTicketIsSolved(desk, shop);
  await theConversationEnds(desk, shop);
  await theCustomerRates(desk, shop);
  await theBoardShowsIt(stage);
});
